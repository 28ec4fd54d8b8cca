import type { Town } from '../town.js';
import type { Key, Words } from '../words.js';

/** The last message in a line: its words, else what it is; text without words was taken back. */
const wordsFor = ({ text, kind }: { text: string; kind: string }, t: Words): string => text || (kind === 'text' ? t('line.unsent') : t(`line.${kind}` as Key));

/** Everybody on the phone, newest first. */
export function People({ town, open, t, onTake }: { town: Town; open: readonly string[]; t: Words; onTake: (id: string) => void }) {
  const nameOf = (id: string) => town.accounts.find((account) => account.id === id)?.name ?? '';
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      {town.phones.length === 0 && <p class="quiet">{t('people.none')}</p>}
      <ul class="people">
        {town.phones.map(({ id, name, accountId, unread, last }) => (
          <li key={id}>
            <button type="button" aria-pressed={open.includes(id)} onClick={() => onTake(id)}>
              <b>{name}</b>
              <span class="at">{nameOf(accountId)}</span>
              <span class="last">{last ? wordsFor(last, t) : ''}</span>
              {unread > 0 && <span class="count" title={t('unread', { count: unread })}>{unread}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
