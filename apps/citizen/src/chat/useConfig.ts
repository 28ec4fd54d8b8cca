import { useEffect, useState } from 'preact/hooks';
import { shelf, type Storage } from '../conversation/store.js';
import { fetchConfig } from '../wire/door.js';
import type { Config } from '../wire/shapes.js';

/** The settings of the account, from the last visit at once and fresh when they come; `failed` while the desk does not answer. */
export function useConfig(storage: Storage, accountId: string | undefined): { config?: Config; failed: boolean } {
  const name = accountId || 'default';
  const [config, setConfig] = useState(() => shelf<Config>(storage, 'balie.config.').get(name));
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const kept = shelf<Config>(storage, 'balie.config.');
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (wait: number): Promise<void> => {
      clearTimeout(timer);
      const answer = await fetchConfig();
      if (stopped) return;
      setFailed(!answer.ok);
      if (answer.ok) {
        const fresh = { ...answer.value, accountId: accountId || answer.value.accountId };
        kept.put(name, fresh);
        // The same settings keep their identity: a new one would start the conversation over.
        setConfig((before) => (JSON.stringify(before) === JSON.stringify(fresh) ? before : fresh));
      } else timer = setTimeout(() => void ask(Math.min(wait * 2, 30_000)), wait);
    };
    const soon = (): void => void ask(2000);
    soon();
    window.addEventListener('online', soon);
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', soon);
    };
  }, [storage, name, accountId]);

  return { config, failed: failed && config === undefined };
}
