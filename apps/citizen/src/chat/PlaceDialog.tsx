import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../parts/Dialog.js';
import { Icon } from '../parts/Icon.js';
import type { Place } from '../wire/shapes.js';
import { type Language, useWords } from '../words/words.js';

interface PlaceDialogProps {
  onPlace: (place: Place) => void;
  onName: (name: string) => void;
  onClose: () => void;
}

type Search = { state: 'none' | 'searching' | 'denied' | 'failed' } | { state: 'found'; place: Place };

const PATIENCE_MS = 15_000;
/** Worse than this (metres) is a guess from the network, not a place. */
const ROUGH_M = 500;

const degrees = (value: number, language: Language): string => new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(value);

/** Sharing a place: first what will happen, then what was found, then the choice; or simply typed. */
export function PlaceDialog({ onPlace, onName, onClose }: PlaceDialogProps) {
  const { say, language } = useWords();
  const [search, setSearch] = useState<Search>({ state: 'none' });
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const giveUp = (state: 'denied' | 'failed'): void => {
    setSearch({ state });
    field.current?.focus();
  };
  const look = (): void => {
    if (!('geolocation' in navigator)) return giveUp('failed');
    setSearch({ state: 'searching' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setSearch({ state: 'found', place: { latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.round(coords.accuracy) } }),
      (error) => giveUp(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 30_000 },
    );
  };
  const addName = (): void => {
    if (name.trim()) {
      onName(name.trim());
      onClose();
    } else {
      setMissing(true);
      field.current?.focus();
    }
  };
  const failed = search.state === 'denied' || search.state === 'failed' ? search.state : undefined;

  return (
    <Dialog title={say('place.title')} onClose={onClose}>
      {search.state === 'found' ? (
        found(search.place)
      ) : (
        <>
          {!failed && <p>{say('place.explain')}</p>}
          <div aria-live="polite">{failed && <p class="notice">{say(`place.${failed}`)}</p>}</div>
          <button type="button" class="button main" aria-disabled={search.state === 'searching'} onClick={() => search.state !== 'searching' && look()}>
            <Icon name="pin" />
            {say(search.state === 'searching' ? 'place.searching' : failed ? 'place.again' : 'place.use')}
          </button>
        </>
      )}
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          addName();
        }}
      >
        <label for="plaats">{say('place.or')}</label>
        <input id="plaats" ref={field} value={name} maxLength={200} autocomplete="off" aria-describedby="plaats-hulp" aria-invalid={missing} onInput={(event) => setName(event.currentTarget.value)} />
        <p id="plaats-hulp" class={missing ? 'help error' : 'help'}>{say(missing ? 'place.empty' : 'place.hint')}</p>
        <button type="submit" class="button">{say('place.add')}</button>
      </form>
    </Dialog>
  );

  function found(place: Place) {
    return (
      <div class="found" role="status">
        <p>{say('place.found')}</p>
        <p class="found-place">
          <Icon name="pin" />
          <span>
            <b class="number">{say('place.coordinates', { latitude: degrees(place.latitude, language), longitude: degrees(place.longitude, language) })}</b>
            <span>{say('place.accuracy', { metres: (place.accuracy ?? 0).toLocaleString(language) })}</span>
          </span>
        </p>
        {(place.accuracy ?? 0) > ROUGH_M && <p>{say('place.rough')}</p>}
        <div class="two">
          <button
            type="button"
            class="button main"
            onClick={() => {
              onPlace(place);
              onClose();
            }}
          >
            {say('place.add')}
          </button>
          <button type="button" class="button" onClick={look}>{say('place.again')}</button>
        </div>
      </div>
    );
  }
}
