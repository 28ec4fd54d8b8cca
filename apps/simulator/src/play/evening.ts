import { platformOf } from '../platforms/all.js';
import type { Simulator } from '../simulator.js';
import type { Moment } from '../stories/evening.js';
import type { Act } from '../world/acts.js';
import type { Phone } from '../world/model.js';
import type { Time } from './patience.js';

/** The scripted evening: one at a time, from the beginning, as often as somebody asks. */
export class Evening {
  private playing: AbortController | undefined;
  private told = 0;

  constructor(private readonly simulator: Simulator, private readonly time: Time, private readonly moments: readonly Moment[]) {}

  get state(): { readonly playing: boolean; readonly told: number; readonly total: number } {
    return { playing: this.playing !== undefined, told: this.told, total: this.moments.length };
  }

  play(): void {
    if (this.playing) return;
    this.playing = new AbortController();
    void this.run(this.playing.signal);
  }

  stop(): void {
    this.playing?.abort();
    this.playing = undefined;
    this.simulator.world.changed();
  }

  private async run(stop: AbortSignal): Promise<void> {
    const began = this.time.now();
    const people = new Map<string, Phone>();
    this.told = 0;
    for (const { at, who, on, act } of this.moments) {
      const wait = began + at * 1000 - this.time.now();
      if (wait > 0) await this.time.pause(wait);
      if (stop.aborted || this.time.signal.aborted) return;
      const phone = people.get(who) ?? this.newcomer(who, on);
      if (!phone) continue;
      people.set(who, phone);
      const meant = aboutLast(act, phone);
      if (platformOf(phone.kind).acts.includes(meant.act)) this.simulator.act(phone, meant);
      this.told += 1;
    }
    this.stop();
  }

  private newcomer(who: string, on: string): Phone | undefined {
    const accounts = [...this.simulator.world.accounts.values()];
    const account = accounts.find((one) => one.kind === on) ?? accounts[0];
    return account && this.simulator.world.newPhone(account.id, who);
  }
}

function aboutLast(act: Act, phone: Phone): Act {
  const last = phone.lines.findLast((line) => line.from === 'citizen')?.id ?? '';
  return (act.act === 'edit' || act.act === 'unsend') && act.of === '' ? { ...act, of: last } : act;
}
