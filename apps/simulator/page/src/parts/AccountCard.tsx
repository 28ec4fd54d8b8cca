import { useState } from 'preact/hooks';
import { change, type Account } from '../town.js';
import type { Key, Words } from '../words.js';

const apis = ['well', 'slow', 'too_many', 'broken', 'hangs', 'hangs_after', 'token_lost', 'restricted'] as const;
const receipts = ['prompt', 'late', 'never'] as const;
const tallies = ['sent', 'acknowledged', 'doubled', 'late', 'refused', 'taken', 'turnedDown'] as const;

/** One account at its provider: what it counted, and what mood it is in. */
export function AccountCard({ account, t, onNew }: { account: Account; t: Words; onNew: () => void }) {
  const [token, setToken] = useState('');
  const { id, name, moods, tally } = account;
  const mood = (change_: Record<string, unknown>) => void change(`accounts/${id}/moods`, change_);
  const shares = (['doubled', 'shuffled'] as const).map((one) => (
    <label key={one} class="check"><input type="checkbox" checked={moods[one] > 0} onChange={(event) => mood({ [one]: event.currentTarget.checked ? (one === 'doubled' ? 1 : 0.5) : 0 })} />{t(`mood.${one}`)}</label>
  ));
  return (
    <article class="account" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <button class="button" type="button" aria-label={t('people.new.at', { name })} onClick={onNew}>{t('people.new')}</button>
      </header>
      <dl class="tally">
        {tallies.map((one) => <div key={one} class={tally[one] > 0 && ['refused', 'turnedDown'].includes(one) ? 'bad' : ''}><dt>{t(`tally.${one}`)}</dt><dd>{tally[one]}</dd></div>)}
      </dl>
      <details>
        <summary>{t('moods')}{moods.api !== 'well' && <span class="mark"> · {t('mood.api')} {t(`api.${moods.api}` as Key)}</span>}</summary>
        <label>{t('mood.api')}
          <select value={moods.api} onChange={(event) => mood({ api: event.currentTarget.value, share: 1 })}>
            {apis.map((one) => <option key={one} value={one}>{t(`api.${one}`)}</option>)}
          </select>
        </label>
        <label>{t('mood.receipts')}
          <select value={moods.receipts} onChange={(event) => mood({ receipts: event.currentTarget.value })}>
            {receipts.map((one) => <option key={one} value={one}>{t(`receipts.${one}`)}</option>)}
          </select>
        </label>
        {shares}
        <label class="check"><input type="checkbox" checked={moods.batched} onChange={(event) => mood({ batched: event.currentTarget.checked })} />{t('mood.batched')}</label>
        <button class="button" type="button" onClick={() => void change<{ token: string }>(`accounts/${id}/token`).then((given) => setToken(given.token))}>{t('mood.token')}</button>
        {token !== '' && <p class="token" role="status">{t('mood.token.is')} <code>{token}</code></p>}
      </details>
    </article>
  );
}
