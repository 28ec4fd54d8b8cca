import type { Outcome } from '../wire/trouble.js';

export interface ReceiptWorld {
  send: (delivered: string[], read: string[]) => Promise<Outcome<unknown>>;
  later: (run: () => void, ms: number) => () => void;
}

const GATHER_MS = 300;
const AGAIN_MS = 10_000;

/** Tells the desk what arrived here and what was looked at, each once, in batches, and again when that failed. */
export function createReceipts(world: ReceiptWorld) {
  const told = { delivered: new Set<string>(), read: new Set<string>() };
  let waiting = { delivered: new Set<string>(), read: new Set<string>() };
  let cancel: (() => void) | undefined;

  const note = (kind: 'delivered' | 'read', ids: string[]): void => {
    const fresh = ids.filter((id) => !told[kind].has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) {
      told[kind].add(id);
      waiting[kind].add(id);
    }
    cancel ??= world.later(() => void flush(), GATHER_MS);
  };

  const flush = async (): Promise<void> => {
    cancel = undefined;
    const batch = waiting;
    waiting = { delivered: new Set(), read: new Set() };
    const outcome = await world.send([...batch.delivered], [...batch.read]);
    if (outcome.ok || outcome.trouble.kind === 'refused') return;
    batch.delivered.forEach((id) => waiting.delivered.add(id));
    batch.read.forEach((id) => waiting.read.add(id));
    cancel ??= world.later(() => void flush(), AGAIN_MS);
  };

  return {
    delivered: (ids: string[]): void => note('delivered', ids),
    read: (ids: string[]): void => note('read', ids),
    stop: (): void => cancel?.(),
  };
}
