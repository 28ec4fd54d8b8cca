import type { Actor } from '../../platform/auth/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { LookLog } from './look-log.js';

const EVERY_MS = 60_000;

/** What a desk was shown live, as one row a minute with the range of the sequence. */
export class LiveLook {
  private range: { readonly since: number; readonly first: string; last: string; frames: number } | null = null;

  constructor(
    private readonly actor: Actor,
    private readonly log: LookLog,
    private readonly clock: Clock,
  ) {}

  /** A report was shown at this sequence. */
  async at(sequence: string): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.range !== null && now - this.range.since >= EVERY_MS) await this.end();
    this.range ??= { since: now, first: sequence, last: sequence, frames: 0 };
    this.range.last = sequence;
    this.range.frames += 1;
  }

  /** Writes what was shown since the last row. */
  async end(): Promise<void> {
    const { range } = this;
    this.range = null;
    if (range === null) return;
    const { userId, sessionId, traceId } = this.actor;
    const data = { first: range.first, last: range.last, frames: range.frames };
    await this.log.record({ at: this.clock.now(), actorId: userId, sessionId, act: 'live.shown', subject: 'live', subjectId: null, data, traceId });
  }
}
