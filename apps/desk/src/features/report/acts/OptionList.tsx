import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../../../shared/i18n/i18n.js';

/** One thing to choose; `words` = more to find it by. Options of the same group must follow each other. */
export type Option = { id: string; label: string; note?: string; aside?: ReactNode; group?: string; words?: string };

type Props = { label: string; search: string; options: readonly Option[]; value: string | null; onChange: (id: string) => void; loading?: boolean };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A list one finds in by typing: arrows choose, what is chosen is what the act will use. */
export function OptionList({ label, search, options, value, onChange, loading = false }: Props) {
  const t = useT();
  const id = useId();
  const [word, setWord] = useState('');
  const words = plain(word).split(/\s+/).filter(Boolean);
  const found = options.filter((option) => words.every((one) => plain(`${option.label} ${option.words ?? ''}`).includes(one)));
  const at = found.findIndex((option) => option.id === value);
  const type = (next: string) => {
    setWord(next);
    const typed = plain(next).split(/\s+/).filter(Boolean);
    const first = options.filter((option) => typed.every((one) => plain(`${option.label} ${option.words ?? ''}`).includes(one)))[0];
    if (first && typed.length > 0) onChange(first.id);
  };
  const step = (by: number) => {
    const next = found[Math.min(Math.max(at + by, 0), found.length - 1)];
    if (next) onChange(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div className="options">
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={search}
        autoComplete="off"
        autoFocus
        value={word}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label={label} aria-busy={loading || undefined}>
        {found.map((option, index) => (
          <OptionRow key={option.id} id={`${id}-${index}`} option={option} chosen={index === at} head={option.group !== found[index - 1]?.group ? option.group : undefined} onChoose={() => onChange(option.id)} />
        ))}
        {found.length === 0 && <li role="option" aria-selected="false" aria-disabled="true" className="options-none">{loading ? t('act.loading') : t('act.options.none')}</li>}
      </ul>
    </div>
  );
}

function OptionRow({ id, option, chosen, head, onChoose }: { id: string; option: Option; chosen: boolean; head: string | undefined; onChoose: () => void }) {
  return (
    <>
      {head && <li role="presentation" className="options-group">{head}</li>}
      <li id={id} role="option" aria-selected={chosen} ref={chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={onChoose}>
        <span className="option-words"><b>{option.label}</b>{option.note && <span>{option.note}</span>}</span>
        {option.aside}
      </li>
    </>
  );
}
