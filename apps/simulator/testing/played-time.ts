import type { Time } from '../src/play/patience.js';

/** A clock that runs only when told, and then through a whole evening at once. */
export class PlayedTime implements Time {
  private clock = Date.parse('2026-11-13T18:00:00Z');
  private waiting: { at: number; wake: () => void }[] = [];
  private readonly stopping = new AbortController();
  readonly signal = this.stopping.signal;

  now(): number {
    return this.clock;
  }

  pause(ms: number): Promise<void> {
    if (this.signal.aborted) return Promise.resolve();
    return new Promise((wake) => this.waiting.push({ at: this.clock + ms, wake }));
  }

  /** Lets so many ms pass, waking everybody in order. */
  async run(ms: number): Promise<void> {
    const end = this.clock + ms;
    for (;;) {
      await new Promise(setImmediate);
      const next = this.waiting.reduce<{ at: number; wake: () => void } | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
      if (!next || next.at > end) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.clock = next.at;
      next.wake();
    }
    this.clock = end;
  }

  stop(): void {
    this.stopping.abort();
    this.waiting.splice(0).forEach(({ wake }) => wake());
  }
}
