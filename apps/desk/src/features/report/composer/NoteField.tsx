import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { MentionList, useColleagues, type Colleague } from './Mentions.js';
import { ComposerField, type FieldProps } from './ComposerField.js';
import { matching, mentionAt, withMention } from './mentions.js';

/** A note: as the answer's field, with colleagues after an "@". */
export function NoteField({ field, ...props }: Omit<FieldProps, 'ref' | 'combo'> & { field: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId();
  const colleagues = useColleagues();
  const [cursor, setCursor] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const mention = mentionAt(props.value, cursor);
  const found = mention && mention.start !== closedAt ? matching(colleagues, mention.typed) : [];
  const at = Math.min(chosen, found.length - 1);
  const pick = (colleague: Colleague) => {
    const next = withMention(props.value, cursor, colleague.name);
    props.onChange(next.text, next.cursor);
    setCursor(next.cursor);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.cursor, next.cursor));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (found.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return false;
    const picked = found[at];
    const acts: Record<string, () => void> = {
      ArrowDown: () => setChosen((at + 1) % found.length), ArrowUp: () => setChosen((at - 1 + found.length) % found.length),
      Enter: () => picked && pick(picked), Tab: () => picked && pick(picked), Escape: () => setClosedAt(mention?.start ?? null),
    };
    const act = acts[event.key];
    act?.();
    return act !== undefined;
  };
  return (
    <>
      {found.length > 0 && <MentionList id={id} found={found} at={at} onPick={pick} />}
      <ComposerField
        {...props}
        ref={field}
        combo={{ open: found.length > 0, listId: id, activeId: `${id}-${at}`, onKeyDown }}
        onChange={(next, end) => { setCursor(end); setChosen(0); props.onChange(next, end); }}
        onCursor={setCursor}
      />
    </>
  );
}
