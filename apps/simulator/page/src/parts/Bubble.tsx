import type { Line } from '../town.js';
import type { Key, Words } from '../words.js';

interface Props {
  line: Line;
  acts: readonly string[];
  t: Words;
  onAct: (what: Record<string, unknown>) => Promise<unknown>;
  onEdit: () => void;
}

const clock = (at: number): string => new Date(at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });

/** One message on a telephone, with what its owner can still do to it. */
export function Bubble({ line, acts, t, onAct, onEdit }: Props) {
  const { id, from, text, edited, unsent, reaction, state, taken, at } = line;
  const own = from === 'citizen';
  const fate = own ? t(taken ? 'line.taken' : 'line.waiting') : state ? t(`line.${state}`) : '';
  return (
    <li class={`bubble ${from}`}>
      {unsent ? <p class="quiet">{t('line.unsent')}</p> : <><Contents line={line} t={t} />{text !== '' && <p>{text}</p>}</>}
      {reaction && <span class="reaction">{reaction}</span>}
      <p class="fate">{clock(at)}{edited && ` · ${t('line.edited')}`}{fate && ` · ${fate}`}</p>
      {!unsent && (
        <p class="do">
          {own && line.kind === 'text' && acts.includes('edit') && <button type="button" onClick={onEdit}>{t('act.edit')}</button>}
          {own && acts.includes('unsend') && <button type="button" onClick={() => void onAct({ act: 'unsend', of: id })}>{t('act.unsend')}</button>}
          {!own && acts.includes('react') && <button type="button" aria-label={`${t('act.react')} 👍`} onClick={() => void onAct({ act: 'react', to: id, emoji: reaction ? '' : '👍' })}>👍</button>}
        </p>
      )}
    </li>
  );
}

function Contents({ line: { kind, mediaId, place, fileName }, t }: { line: Line; t: Words }) {
  const src = `/simulator/api/media/${mediaId}`;
  switch (kind) {
    case 'photo':
    case 'sticker':
      return <img class={kind} src={src} alt={t(`line.${kind}`)} />;
    case 'voice':
      return <audio controls src={src} aria-label={t('line.voice')} />;
    case 'location':
      return <p class="place">📍 {place?.map((one) => one.toFixed(4)).join(', ')}</p>;
    case 'text':
      return null;
    default:
      return mediaId ? <p><a href={src} target="_blank" rel="noopener">{fileName ?? t('line.file')}</a></p> : <p class="quiet">{t(`line.${kind}` as Key)}</p>;
  }
}
