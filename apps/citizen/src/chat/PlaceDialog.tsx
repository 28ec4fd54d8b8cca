import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../parts/Dialog.js';
import { Icon } from '../parts/Icon.js';
import type { Place } from '../wire/shapes.js';
import { useWords } from '../words/words.js';
import { FoundPlace } from './FoundPlace.js';

interface PlaceDialogProps {
  onPlace: (place: Place) => void;
  onName: (name: string) => void;
  onClose: () => void;
}

type Search = { state: 'none' | 'searching' | 'denied' | 'failed' } | { state: 'found'; place: Place };

const PATIENCE_MS = 15_000;
/** Worse than this (metres) is a guess from the network, not a place. */
const ROUGH_M = 500;

/** Sharing a place: first what will happen, then what was found, then the choice; or simply typed. */
export function PlaceDialog({ onPlace, onName, onClose }: PlaceDialogProps) {
  const { say } = useWords();
  const [search, setSearch] = useState<Search>({ state: 'none' });
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const found = search.state === 'found' ? search.place : undefined;
  const failed = search.state === 'denied' || search.state === 'failed' ? search.state : undefined;
  const rough = (found?.accuracy ?? 0) > ROUGH_M;

  const giveUp = (state: 'denied' | 'failed'): void => {
    setSearch({ state });
    field.current?.focus();
  };
  const look = (): void => {
    if (search.state === 'searching') return;
    if (!('geolocation' in navigator)) return giveUp('failed');
    setSearch({ state: 'searching' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setSearch({ state: 'found', place: { latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.round(coords.accuracy) } }),
      (error) => giveUp(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 30_000 },
    );
  };
  const add = (): void => {
    if (!found && !name.trim()) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (found) onPlace(found);
    if (name.trim()) onName(name.trim());
    onClose();
  };

  return (
    <Dialog title={say('place.title')} onClose={onClose}>
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div aria-live="polite">
          {failed && <p class="notice">{say(`place.${failed}`)}</p>}
          {found && <FoundPlace place={found} rough={rough} />}
        </div>
        {!found && !failed && <p>{say('place.explain')}</p>}
        {!found && (
          <button type="button" class="button main" aria-disabled={search.state === 'searching'} onClick={look}>
            <Icon name="pin" />
            {say(search.state === 'searching' ? 'place.searching' : failed ? 'place.again' : 'place.use')}
          </button>
        )}
        {(!found || rough) && (
          <>
            <label for="plaats">{say(found ? 'place.name' : 'place.or')}</label>
            <input id="plaats" ref={field} value={name} maxLength={200} autocomplete="off" aria-describedby="plaats-hulp" aria-invalid={missing} onInput={(event) => setName(event.currentTarget.value)} />
            <p id="plaats-hulp" class={missing ? 'help error' : 'help'}>{say(missing ? 'place.empty' : 'place.hint')}</p>
          </>
        )}
        <div class="two">
          <button type="submit" class={found ? 'button main' : 'button'}>{say('place.add')}</button>
          {found && <button type="button" class="button" onClick={look}>{say('place.again')}</button>}
        </div>
      </form>
    </Dialog>
  );
}
