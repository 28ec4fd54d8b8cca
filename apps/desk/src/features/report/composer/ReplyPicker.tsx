import { useQuery } from '@apollo/client/react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { IconButton } from '@balie/ui/IconButton.js';
import { SavedRepliesDocument } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Saved replies, filled in by the server and the fitting ones first; typing narrows, arrows choose, Enter puts the text in the field. */
export function ReplyPicker({ report, onPick, onClose }: { report: OpenedReport; onPick: (text: string) => void; onClose: () => void }) {
  const t = useT();
  const id = useId();
  const [word, setWord] = useState('');
  const [at, setAt] = useState(0);
  const replies = useQuery(SavedRepliesDocument, { variables: { reportId: report.id }, fetchPolicy: 'cache-and-network' }).data?.savedReplies;
  const found = useMemo(() => {
    const words = plain(word).split(/\s+/).filter(Boolean);
    return (replies ?? []).filter((reply) => words.every((one) => plain(`${reply.title} ${reply.text}`).includes(one)));
  }, [replies, word]);
  const chosen = Math.min(at, found.length - 1);
  const pick = (index: number) => {
    const reply = found[index];
    if (reply) onPick(reply.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(chosen + 1, found.length - 1)), ArrowUp: () => setAt(Math.max(chosen - 1, 0)), Enter: () => pick(chosen), Escape: onClose,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="picker">
      <div className="picker-head">
        <input
          className="input"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-label={t('compose.replies.search')}
          placeholder={t('compose.replies.search')}
          value={word}
          autoFocus
          onChange={(event) => { setWord(event.target.value); setAt(0); }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon="x" label={t('compose.replies.close')} onClick={onClose} />
      </div>
      <ul id={id} role="listbox" aria-label={t('compose.replies')}>
        {found.map((reply, index) => (
          <li
            key={reply.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => pick(index)}
          >
            <b>{reply.title}</b>
            <span className="ell">{reply.text.replace(/\s+/g, ' ')}</span>
          </li>
        ))}
      </ul>
      {replies && found.length === 0 && <p className="picker-none">{t('compose.replies.none')}</p>}
    </div>
  );
}
