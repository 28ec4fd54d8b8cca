import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../conversation/conversation.js';
import type { Outgoing } from '../conversation/outbox.js';
import { timeline } from '../conversation/timeline.js';
import { Icon } from '../parts/Icon.js';
import { useMoment } from '../parts/hooks.js';
import type { Config } from '../wire/shapes.js';
import { dayName } from '../words/time.js';
import { useWords } from '../words/words.js';
import { Bubble } from './Bubble.js';
import { FirstWords } from './FirstWords.js';
import { Leaving } from './Leaving.js';
import { ReceiptCard } from './ReceiptCard.js';
import { useSeen } from './useSeen.js';

export interface LogProps {
  config: Config;
  picture: Picture;
  /** Grows with every message the citizen sends: their own words are always brought into view. */
  sent: number;
  onRead: (ids: string[]) => void;
  onRetry: (clientKey: string) => void;
  onDiscard: (clientKey: string) => void;
  onEdit: (entry: Outgoing) => void;
  onHurry: () => void;
  onSay: (sentence: string) => void;
}

/** Closer to the end than this (px) counts as reading along. */
const NEAR = 96;

/** The conversation, newest below. It follows the end only while the citizen is there; new words never move the focus. */
export function Log({ config, picture, sent, onRead, onRetry, onDiscard, onEdit, onHurry, onSay }: LogProps) {
  const { say, language } = useWords();
  const { thread, outbox, line } = picture;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const typing = useMoment(thread.typingUntil);
  const now = Date.now();
  const items = timeline(thread, outbox, now);
  const last = items.at(-1)?.key;
  const fromDesk = thread.messages.filter((message) => message.from === 'desk').length;
  useSeen(box, thread.messages, onRead);

  const toEnd = (): void => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    atEnd.current = true;
    setBehind(false);
  };
  useLayoutEffect(() => {
    atEnd.current = true;
  }, [sent]);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [last, typing, thread.report.status]);
  useEffect(() => {
    if (!atEnd.current && fromDesk > 0) setBehind(true);
  }, [fromDesk]);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const keep = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    keep.observe(element);
    return () => keep.disconnect();
  }, []);

  const onScroll = (): void => {
    const element = box.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    if (atEnd.current) setBehind(false);
  };

  const { status } = thread.report;
  return (
    <div class="log-frame">
      <div class="log" ref={box} onScroll={onScroll} role="log" aria-live="off" aria-label={say('log')} tabIndex={0}>
        <FirstWords demo={config.demo && items.length === 0} />
        <ul class="turns">
          {picture.loading && <li class="sys slow">{say('log.loading')}</li>}
          {picture.lost && <li class="sys">{say('log.lost')}</li>}
          {items.map((item) => {
            switch (item.kind) {
              case 'day':
                return <li key={item.key} class="sys">{dayName(item.at, language, now)}</li>;
              case 'message':
                return <Bubble key={item.key} message={item.message} named={item.named} timed={item.timed} organisation={config.organisation} />;
              case 'receipt':
                return <ReceiptCard key={item.key} number={item.number} url={item.url} onSay={onSay} />;
              case 'outgoing':
                return <Leaving key={item.key} entry={item.entry} away={line === 'away'} onRetry={onRetry} onDiscard={onDiscard} onEdit={onEdit} onHurry={onHurry} />;
            }
          })}
          {(status === 'forwarded' || status === 'done') && <li class="sys">{say(`now.${status}`)}</li>}
          {typing && (
            <li class="them typing">
              <span class="hidden">{say('typing')}</span>
              <span class="bubble" aria-hidden="true"><i /><i /><i /></span>
            </li>
          )}
        </ul>
      </div>
      {behind && (
        <button type="button" class="to-end" onClick={toEnd}>
          {say('log.end')}
          <Icon name="down" small />
        </button>
      )}
    </div>
  );
}
