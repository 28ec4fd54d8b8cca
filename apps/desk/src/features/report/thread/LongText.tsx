import { Fragment, useState } from 'react';
import { useT } from '../../../shared/i18n/i18n.js';
import { lineCount } from './line-count.js';

const foldAt = 12;

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

/** Citizen text is text, never HTML; web addresses become links that show their host. */
function WithLinks({ text }: { text: string }) {
  return text.split(address).map((part, at) => (at % 2 === 0 ? <Fragment key={at}>{part}</Fragment> : <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow">{part}</a>));
}

/** A text that folds when it is longer than twelve lines. */
export function LongText({ text, language }: { text: string; language?: string | null }) {
  const t = useT();
  const lines = lineCount(text);
  const [whole, setWhole] = useState(false);
  const folded = lines > foldAt && !whole;
  return (
    <>
      <div className={`long-text${folded ? ' long-text-folded' : ''}`} lang={language && language !== 'nl' ? language : undefined} dir="auto"><WithLinks text={text} /></div>
      {lines > foldAt && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('message.less') : t('message.whole', { count: lines })}
        </button>
      )}
    </>
  );
}
