import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { longDay } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useKeys } from '../../../shared/keys/keys.js';
import { useViewer } from '../../../shared/session/session.js';
import { askAct } from '../acts/open-act.js';
import type { OpenedReport } from '../useOpenReport.js';
import { useNames } from '../useNames.js';
import { EventLine } from './EventLine.js';
import { Message } from './Message.js';
import { Note } from './Note.js';
import { endSelecting, useSelecting } from './selecting.js';
import { threadItems } from './thread-items.js';
import './Thread.css';

/** Within this many pixels of the end one is "at the end", and new messages scroll into sight. */
const nearEnd = 60;

/** The conversation: newest below, opens at what is unread, stays where one reads while older or newer messages come. */
export function Thread({ report, onOlder }: { report: OpenedReport; onOlder: (() => Promise<void>) | null }) {
  const t = useT();
  const viewerId = useViewer().id;
  const names = useNames(report);
  const box = useRef<HTMLDivElement>(null);
  const [readUpTo] = useState(report.readUpTo);
  const messages = useMemo(() => report.messages.edges.map(({ node }) => node), [report.messages]);
  const events = useMemo(() => report.timeline.edges.map(({ node }) => node), [report.timeline]);
  const items = useMemo(() => threadItems(messages, events, { readUpTo, more: onOlder !== null, viewerId, dayOf: longDay }), [messages, events, readUpTo, onOlder, viewerId]);
  const place = useRef({ placed: false, atEnd: true, first: '', height: 0 });
  const [below, setBelow] = useState(false);

  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const now = place.current;
    const first = messages[0]?.id ?? '';
    if (!now.placed) {
      const mark = list.querySelector('.thread-mark');
      if (mark) mark.scrollIntoView({ block: 'center' });
      else list.scrollTop = list.scrollHeight;
      now.placed = messages.length > 0;
    } else if (first !== now.first) list.scrollTop += list.scrollHeight - now.height;
    else if (now.atEnd) list.scrollTop = list.scrollHeight;
    else if (list.scrollHeight > now.height) setBelow(true);
    now.first = first;
    now.height = list.scrollHeight;
  }, [items, messages]);

  const onScroll = () => {
    const list = box.current;
    if (!list) return;
    place.current.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd;
    if (place.current.atEnd) setBelow(false);
  };
  const toNewest = useCallback(() => box.current?.scrollTo({ top: box.current.scrollHeight }), []);
  const toUnread = useCallback(() => box.current?.querySelector('.thread-mark')?.scrollIntoView({ block: 'center' }), []);
  const grown = useCallback(() => {
    if (place.current.atEnd) toNewest();
  }, [toNewest]);
  useKeys([
    { keys: ['End'], label: 'key.newest', group: 'report', run: toNewest },
    { keys: ['Shift+PageUp'], label: 'key.oldestUnread', group: 'report', run: toUnread },
  ]);

  const chosen = useSelecting(report.id);
  const choosing = chosen !== null;
  useEffect(() => {
    if (choosing) [...(box.current?.querySelectorAll<HTMLElement>('[data-select-message]') ?? [])].at(-1)?.focus();
  }, [choosing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!choosing || !['Escape', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Enter' && chosen.length > 0) askAct('split', report.id);
    if (event.key === 'Escape') {
      endSelecting();
      document.querySelector<HTMLElement>('[data-report-heading]')?.focus();
    }
  };

  return (
    <div className={`thread-frame${choosing ? ' thread-choosing' : ''}`} onKeyDown={onKeyDown}>
      <div ref={box} className="thread-scroll" role="log" aria-live="off" aria-label={t('thread.label')} tabIndex={0} onScroll={onScroll} onLoadCapture={grown}>
        <ol className="thread">
          {onOlder && <li className="thread-older"><Button size="s" kind="quiet" icon="up" onClick={() => void onOlder()}>{t('thread.older')}</Button></li>}
          {items.length === 0 && <li><EmptyState title={t('thread.empty')} /></li>}
          {items.map((item) => {
            switch (item.kind) {
              case 'day':
                return <li key={item.key} className="thread-day">{longDay(item.at)}</li>;
              case 'mark':
                return <li key={item.key} className="thread-mark"><span>{t(`thread.${item.mark}`)}</span></li>;
              case 'message':
                return <Message key={item.key} message={item.message} report={report} chosen={choosing ? chosen.includes(item.message.id) : null} />;
              case 'note':
                return <Note key={item.key} event={item.event} text={item.text} />;
              case 'event':
                return <EventLine key={item.key} event={item.event} names={names} />;
            }
          })}
        </ol>
      </div>
      {below && <Button size="s" className="thread-below" onClick={toNewest}>{t('thread.toNewest')} ↓</Button>}
    </div>
  );
}
