import { useEffect, useRef, useState } from 'preact/hooks';
import { AccountCard } from './parts/AccountCard.js';
import { People } from './parts/People.js';
import { PhoneCard } from './parts/PhoneCard.js';
import { Evening } from './parts/Evening.js';
import { change, follow, type Town } from './town.js';
import { wordsOf, type Language } from './words.js';

const MOST_OPEN = 4;

/** The town: channels with their moods and counts, people, and the telephones that are in somebody's hand. */
export function App() {
  const [language, setLanguage] = useState<Language>('nl');
  const [town, setTown] = useState<Town | null | undefined>();
  const [open, setOpen] = useState<readonly string[]>([]);
  const wanted = useRef(open);
  wanted.current = open;
  const t = wordsOf(language);
  useEffect(() => follow(() => wanted.current, setTown), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const take = (id: string) => setOpen((now) => (now.includes(id) ? now : [...now, id].slice(-MOST_OPEN)));
  const putAway = (id: string) => setOpen((now) => now.filter((one) => one !== id));
  const newPerson = (accountId: string) => void change<{ id: string }>('phones', { accountId }).then(({ id }) => take(id));
  const phones = open.flatMap((id) => town?.phones.find((phone) => phone.id === id) ?? []);

  return (
    <>
      <header class="top">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('sub')}</p>
        </div>
        <nav>
          <a class="button" href="/praat" target="_blank" rel="noopener">{t('web')}</a>
          <a class="button" href="/">{t('desk')}</a>
          <button class="button" type="button" lang={language === 'nl' ? 'en' : 'nl'} onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>{t('language')}</button>
        </nav>
      </header>
      {town === null && <p class="lost" role="alert">{t('lost')}</p>}
      {town === undefined && <p class="loading">{t('loading')}</p>}
      {town && (
        <main>
          <div class="side">
            <section aria-labelledby="accounts">
              <h2 id="accounts">{t('accounts')}</h2>
              {town.accounts.length === 0 && <p class="quiet">{t('accounts.none')}</p>}
              {town.accounts.map((account) => <AccountCard key={account.id} account={account} t={t} onNew={() => newPerson(account.id)} />)}
            </section>
            <Evening town={town} t={t} />
            <People town={town} open={open} t={t} onTake={take} />
          </div>
          <div class="phones">
            {phones.length === 0 && <p class="quiet">{t('phone.none')}</p>}
            {phones.map((phone) => <PhoneCard key={phone.id} phone={phone} account={town.accounts.find((one) => one.id === phone.accountId)} t={t} onClose={() => putAway(phone.id)} />)}
          </div>
        </main>
      )}
    </>
  );
}
