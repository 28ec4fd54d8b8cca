import type { Door } from '../wire/door.js';
import type { Receipt } from '../wire/shapes.js';
import { afterTrouble, again, head, hurried, isOutdated, type Outgoing, withOutdated } from './outbox.js';
import type { Shelf } from './store.js';
import { uuid } from './uuid.js';

/** What the sender needs from the world around it. */
export interface SenderWorld {
  door: Pick<Door, 'send' | 'greet'>;
  kept: Shelf<Outgoing>;
  now: () => number;
  random: () => number;
  /** Calls back after so many ms; returns how to cancel. */
  later: (run: () => void, ms: number) => () => void;
  onChange: (entries: Outgoing[]) => void;
  onAcknowledged: (entry: Outgoing, receipt: Receipt) => void;
  onRefused: (entry: Outgoing) => void;
  /** The visitor was no longer known and a new one was made. */
  onStranger: () => void;
}

/** Brings messages to the desk one at a time, in order, each until it is acknowledged, refused or too old. */
export function createSender(world: SenderWorld) {
  const { kept, now } = world;
  let entries: Outgoing[] = [];
  let busy = false;
  let stopped = false;
  let cancelTimer = (): void => undefined;

  const set = (next: Outgoing[]): void => {
    entries = next;
    world.onChange(entries);
  };
  const replace = (entry: Outgoing): void => {
    kept.put(entry.clientKey, entry);
    set(entries.map((other) => (other.clientKey === entry.clientKey ? entry : other)));
  };
  const remove = (clientKey: string): void => {
    kept.drop(clientKey);
    set(entries.filter((entry) => entry.clientKey !== clientKey));
  };

  /** Takes up what an earlier page, or another tab, left behind. */
  const reload = (): void => {
    set(withOutdated(kept.all().sort((a, b) => a.writtenAt - b.writtenAt), now()));
    kick();
  };

  const attempt = async (entry: Outgoing): Promise<void> => {
    const message = { clientKey: entry.clientKey, text: entry.text, location: entry.location, attachmentIds: entry.attachments.map((attachment) => attachment.id) };
    const outcome = await world.door.send(message);
    if (stopped || !entries.some((other) => other.clientKey === entry.clientKey)) return;
    if (outcome.ok) {
      world.onAcknowledged(entry, outcome.value);
      remove(entry.clientKey);
      return;
    }
    if (outcome.trouble.kind === 'stranger') {
      const greeted = await world.door.greet();
      if (greeted.ok && greeted.value) world.onStranger();
    }
    const next = afterTrouble(entry, outcome.trouble, now(), world.random());
    // A new visitor may try at once; a second "unknown" in a row waits like any other trouble.
    replace(outcome.trouble.kind === 'stranger' && entry.tries === 0 ? { ...next, nextTryAt: now() } : next);
    if (next.fate === 'refused') world.onRefused(next);
  };

  const work = async (): Promise<void> => {
    for (let entry = head(entries); entry && !stopped; entry = head(entries)) {
      const wait = entry.nextTryAt - now();
      if (isOutdated(entry, now())) replace({ ...entry, fate: 'outdated' });
      else if (wait > 0) {
        cancelTimer = world.later(kick, wait);
        break;
      } else await attempt(entry);
    }
    busy = false;
  };

  function kick(): void {
    if (busy || stopped) return;
    busy = true;
    cancelTimer();
    void work();
  }

  return {
    reload,
    /** Puts a message in the outbox; from here on it cannot be lost by this page. */
    post: (message: Pick<Outgoing, 'text' | 'location' | 'attachments'>): void => {
      const entry: Outgoing = { ...message, clientKey: uuid(), writtenAt: now(), tries: 0, nextTryAt: now(), fate: 'waiting' };
      kept.put(entry.clientKey, entry);
      set([...entries, entry]);
      kick();
    },
    /** The network is back, or the citizen is impatient: a pause of our own ends now, one the desk asked for does not. */
    hurry: (): void => {
      const first = head(entries);
      if (first && first.tries > 0) replace(hurried(first, now()));
      kick();
    },
    retry: (clientKey: string): void => {
      const entry = entries.find((other) => other.clientKey === clientKey);
      if (!entry) return;
      const next = again(entry, now(), uuid());
      kept.drop(clientKey);
      kept.put(next.clientKey, next);
      set([...entries.filter((other) => other.clientKey !== clientKey), next]);
      kick();
    },
    discard: remove,
    /** The desk listed a message with this key: whatever became of the answer, it has arrived. True when it was still on its way. */
    arrived: (clientKey: string): boolean => {
      const leaving = entries.some((entry) => entry.clientKey === clientKey);
      if (leaving) remove(clientKey);
      return leaving;
    },
    stop: (): void => {
      stopped = true;
      cancelTimer();
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
