import type { Outgoing } from '../conversation/outbox.js';
import { useMoment } from '../parts/hooks.js';
import { Icon } from '../parts/Icon.js';
import { clock, dateAndClock } from '../words/time.js';
import { type Say, useWords } from '../words/words.js';
import { Content } from './Bubble.js';

interface LeavingProps {
  entry: Outgoing;
  away: boolean;
  onRetry: (clientKey: string) => void;
  onDiscard: (clientKey: string) => void;
  onEdit: (entry: Outgoing) => void;
  onHurry: () => void;
}

/** A message on its way out, with the truth about how far it is and what can be done. */
export function Leaving({ entry, away, onRetry, onDiscard, onEdit, onHurry }: LeavingProps) {
  const { say, language } = useWords();
  const held = useMoment(entry.heldUntil ?? 0);
  const stuck = entry.fate === 'waiting' && entry.tries > 1 && !held && !away;
  const tooLarge = entry.code === 'TOO_LARGE' || entry.code === 'HTTP_413';
  const needsEdit = tooLarge || entry.code === 'VALIDATION' || entry.code === 'HTTP_400';

  return (
    <li class={`me leaving ${entry.fate !== 'waiting' ? 'failed' : entry.tries > 0 || away ? 'stuck' : ''}`}>
      <span class="hidden">{say('you')}: </span>
      <Content message={{ ...entry, from: 'citizen' }} />
      <span class="meta">
        {entry.fate !== 'waiting' && <Icon name="warn" small />}
        {sentence()}
      </span>
      {(stuck || entry.fate !== 'waiting') && (
        <span class="ways">
          {stuck && <Way say={say} word="sending.now" act={onHurry} />}
          {entry.fate === 'outdated' && <Way say={say} word="failed.still" act={() => onRetry(entry.clientKey)} />}
          {entry.fate === 'refused' && !needsEdit && <Way say={say} word="failed.again" act={() => onRetry(entry.clientKey)} />}
          {entry.fate === 'refused' && needsEdit && <Way say={say} word="failed.edit" act={() => onEdit(entry)} />}
          {entry.fate !== 'waiting' && <Way say={say} word="failed.discard" act={() => onDiscard(entry.clientKey)} />}
        </span>
      )}
    </li>
  );

  function sentence(): string {
    if (entry.fate === 'outdated') return say('failed.old', { when: dateAndClock(entry.writtenAt, language, Date.now()) });
    if (entry.fate === 'refused') return say(tooLarge ? 'failed.tooLarge' : needsEdit ? 'failed.validation' : 'failed');
    if (away) return say('sending.offline');
    if (held) return say('sending.held', { time: clock(entry.heldUntil ?? 0, language) });
    return say(stuck ? 'sending.later' : 'sending');
  }
}

const Way = ({ say, word, act }: { say: Say; word: Parameters<Say>[0]; act: () => void }) => (
  <button type="button" class="way" onClick={act}>{say(word)}</button>
);
