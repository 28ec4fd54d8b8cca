import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.js';
import { preview } from '../photo/shrink.js';
import { MOST_FILES, type Tray, type TrayItem } from '../photo/useTray.js';
import type { Place } from '../wire/shapes.js';
import { size } from '../words/time.js';
import { useWords } from '../words/words.js';

interface TrayViewProps {
  tray: Tray;
  /** Bytes. */
  limit: number;
  location?: Place;
  /** A file of before the reload is gone. */
  lost: boolean;
  onRemovePlace: () => void;
}

/** What goes with the message: each photo with its progress or its trouble, and the place. Everything can still be taken out. */
export function TrayView({ tray, limit, location, lost, onRemovePlace }: TrayViewProps) {
  const { say, language } = useWords();
  if (tray.items.length === 0 && !location && !lost && !tray.tooMany) return null;
  return (
    <div class="tray" role="group" aria-label={say('photo.tray')}>
      {tray.items.map((item) => <TrayRow key={item.key} item={item} limit={size(limit, language)} tray={tray} />)}
      {tray.tooMany && <p class="error">{say('photo.error.many', { limit: MOST_FILES })}</p>}
      {lost && <p class="error">{say('photo.lost')}</p>}
      {location && (
        <div class="tray-row">
          <span class="thumb"><Icon name="pin" /></span>
          <span class="tray-text">{say('place.chip')}</span>
          <button type="button" class="bare" aria-label={say('place.remove')} onClick={onRemovePlace}><Icon name="close" /></button>
        </div>
      )}
    </div>
  );
}

function TrayRow({ item, limit, tray }: { item: TrayItem; limit: string; tray: Tray }) {
  const { say } = useWords();
  const name = item.fileName;
  const percent = Math.round(item.progress * 100);
  return (
    <div class={item.error ? 'tray-row error' : 'tray-row'}>
      <Thumb item={item} />
      <span class="tray-text">
        <bdi>{sentence()}</bdi>
        {item.state === 'uploading' && <progress max={100} value={percent} aria-label={name} />}
      </span>
      {item.state === 'failed' && item.error !== 'type' && item.error !== 'tooLarge' && (
        <button type="button" class="way" aria-label={say('photo.retry', { name })} onClick={() => tray.retry(item.key)}>{say('photo.again')}</button>
      )}
      <button type="button" class="bare" aria-label={say('photo.remove', { name })} onClick={() => tray.remove(item.key)}><Icon name="close" /></button>
    </div>
  );

  function sentence(): string {
    switch (item.state) {
      case 'shrinking':
        return say('photo.shrinking');
      case 'uploading':
        return say('photo.uploading', { name, percent });
      case 'ready':
        return say('photo.ready', { name });
      case 'failed':
        return say(`photo.error.${item.error ?? 'away'}`, { name, limit });
    }
  }
}

function Thumb({ item }: { item: TrayItem }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const { file, attachment } = item;
  useEffect(() => {
    let stopped = false;
    if (file && canvas.current) void preview(file, canvas.current).then((worked) => !stopped && setDrawn(worked));
    return () => {
      stopped = true;
    };
  }, [file]);
  if (!file && attachment?.kind === 'image') return <img class="thumb" src={attachment.url} alt="" />;
  return (
    <span class="thumb">
      {!drawn && <Icon name="file" />}
      <canvas ref={canvas} width={96} height={96} hidden={!drawn} />
    </span>
  );
}
