import { useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import { ACCEPT } from '../photo/shrink.js';
import type { Place } from '../wire/shapes.js';
import { useWords } from '../words/words.js';
import { CallDialog } from './CallDialog.js';
import { PlaceDialog } from './PlaceDialog.js';

interface WayButtonsProps {
  onFiles: (files: FileList) => void;
  onPlace: (place: Place) => void;
  onPlaceName: (name: string) => void;
  onCall: (text: string) => void;
}

/** Foto, Plaats, Bel mij terug: in words, because a drawing is a riddle to many. */
export function WayButtons({ onFiles, onPlace, onPlaceName, onCall }: WayButtonsProps) {
  const { say } = useWords();
  const [open, setOpen] = useState<'place' | 'call' | undefined>();
  const chooser = useRef<HTMLInputElement>(null);
  const close = (): void => setOpen(undefined);

  return (
    <>
      <div class="words">
        <input
          ref={chooser}
          type="file"
          accept={ACCEPT}
          multiple
          hidden
          aria-label={say('photo')}
          onChange={(event) => {
            if (event.currentTarget.files) onFiles(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => chooser.current?.click()}>
          <Icon name="camera" />
          {say('photo')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen('place')}>
          <Icon name="pin" />
          {say('place')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen('call')}>
          <Icon name="phone" />
          {say('call')}
        </button>
      </div>
      {open === 'place' && <PlaceDialog onPlace={onPlace} onName={onPlaceName} onClose={close} />}
      {open === 'call' && <CallDialog onCall={onCall} onClose={close} />}
    </>
  );
}
