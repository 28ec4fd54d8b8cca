import type { Town } from '../town.js';
import type { Key, Words } from '../words.js';

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
              <span class="last">{last ? last.text || t(`line.${last.kind}` as Key) : ''}</span>
              {unread > 0 && <span class="count" title={t('unread', { count: unread })}>{unread}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
