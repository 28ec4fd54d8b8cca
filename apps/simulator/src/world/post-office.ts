import type { Chance } from '../random.js';
import { platformOf } from '../platforms/all.js';
import type { Posting } from '../platforms/platform.js';
import type { Time } from '../play/patience.js';
import type { Happening } from './acts.js';
import type { Account } from './model.js';
import type { World } from './world.js';

/** As a provider waits for an answer, and between two tries. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
const LATE_MS = 5_000;
const BATCH_WAIT_MS = 300;
const BATCH_MOST = 20;

export interface PostOfficeWorld {
  readonly world: World;
  readonly time: Time;
  readonly luck: Chance;
  /** Where an account's webhook is. */
  readonly webhookOf: (account: Account) => string;
  readonly request?: typeof fetch;
}

/** One try: whether the desk took it, and whether trying again makes sense (to a provider it always does, unless it is not wanted). */
type Fate = 'taken' | 'away' | 'refused';

/** Brings what happened to the desk as a provider does: signed, at least once, in order per citizen unless its mood says otherwise. */
export class PostOffice {
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly batches = new Map<string, { fragments: unknown[]; done: Promise<Fate>; full: () => void }>();
  private readonly held = new Map<string, () => void>();

  constructor(private readonly given: PostOfficeWorld) {}

  /** Resolves true when the desk has it; false when it does not want it or the play ended. */
  async post({ accountId, key, fragment }: Happening): Promise<boolean> {
    const account = this.given.world.account(accountId);
    account.tally.sent += 1;
    const turn = this.queues.get(key) ?? Promise.resolve();
    const shuffled = account.moods.shuffled > 0 && this.given.luck.next() < account.moods.shuffled;
    // Out of order: the next of the same citizen does not wait for this one.
    const mine = (shuffled ? Promise.all([turn, this.overtaken(key)]) : turn).then(() => this.bring(account, fragment));
    if (!shuffled) {
      this.held.get(key)?.();
      this.queues.set(key, mine);
    }
    const fate = await mine;
    if (this.queues.get(key) === mine) this.queues.delete(key);
    this.given.world.changed();
    return fate === 'taken';
  }

  /** Waits for the next posting of the same key, or a second when none comes. */
  private async overtaken(key: string): Promise<void> {
    await Promise.race([new Promise<void>((go) => this.held.set(key, go)), this.given.time.pause(1000)]);
    this.held.delete(key);
    // The one that goes first must be there first.
    await (this.queues.get(key) ?? Promise.resolve());
  }

  private bring(account: Account, fragment: unknown): Promise<Fate> {
    return account.moods.batched ? this.withOthers(account, fragment) : this.deliver(account, [fragment]);
  }

  private withOthers(account: Account, fragment: unknown): Promise<Fate> {
    const open = this.batches.get(account.id);
    if (open) {
      open.fragments.push(fragment);
      if (open.fragments.length >= BATCH_MOST) open.full();
      return open.done;
    }
    const fragments = [fragment];
    let full = (): void => undefined;
    const waiting = Promise.race([this.given.time.pause(BATCH_WAIT_MS), new Promise<void>((go) => (full = go))]);
    const done = waiting.then(() => {
      this.batches.delete(account.id);
      return this.deliver(account, fragments);
    });
    this.batches.set(account.id, { fragments, done, full });
    return done;
  }

  private async deliver(account: Account, fragments: readonly unknown[]): Promise<Fate> {
    let worst: Fate = 'taken';
    for (const posting of platformOf(account.kind).postings(fragments, account, this.given.world.now())) {
      const fate = await this.untilTaken(account, posting);
      if (fate === 'taken' && account.moods.doubled > 0 && this.given.luck.next() < account.moods.doubled) {
        account.tally.doubled += posting.events;
        await this.untilTaken(account, posting, true);
      }
      if (fate !== 'taken') worst = fate;
    }
    return worst;
  }

  private async untilTaken(account: Account, posting: Posting, again = false): Promise<Fate> {
    const { time } = this.given;
    const began = time.now();
    for (let tries = 1; ; tries += 1) {
      const fate = time.signal.aborted ? 'away' : await this.knock(account, posting);
      if (fate !== 'away' || time.signal.aborted) {
        if (!again) this.count(account, posting.events, fate, tries > 1 || time.now() - began > LATE_MS);
        return fate;
      }
      await time.pause(Math.min(LONGEST_PAUSE_MS, 200 * 2 ** Math.min(tries, 10)));
    }
  }

  private count({ tally }: Account, events: number, fate: Fate, late: boolean): void {
    if (fate === 'taken') tally.acknowledged += events;
    if (fate === 'refused') tally.refused += events;
    if (fate === 'taken' && late) tally.late += events;
  }

  private async knock(account: Account, { body, headers }: Posting): Promise<Fate> {
    try {
      const request = this.given.request ?? fetch;
      const response = await request(this.given.webhookOf(account), { method: 'POST', body, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      await response.arrayBuffer();
      if (response.ok) return 'taken';
      return response.status >= 500 || response.status === 429 ? 'away' : 'refused';
    } catch {
      return 'away';
    }
  }
}
