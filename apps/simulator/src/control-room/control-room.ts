import type { Answer, Asked } from '../provider/exchange.js';
import type { Time } from '../play/patience.js';
import { complaint, signed } from './signature.js';

/** What the played control room does with what it gets. */
export const moods = ['acknowledge', 'decline', 'silent'] as const;
export type Mood = (typeof moods)[number];

/** One escalation that came in. */
export interface Incoming {
  readonly escalationId: string;
  readonly reportNumber: string;
  readonly answered: 'acknowledged' | 'declined' | null;
  readonly reference: string | null;
}

export interface ControlRoomWorld {
  /** `whsec_…`, as the seed wrote it down; undefined: the demo has no such target, and nothing is taken. */
  readonly secret: string | undefined;
  readonly time: Time;
  /** Sends an answer to the desk; resolves with the status. */
  readonly post: (url: string, headers: Record<string, string>, body: string) => Promise<number>;
  readonly changed: () => void;
  readonly tell: (what: string, facts: Record<string, unknown>) => void;
}

const path = '/control-room/escalations';
const MOST_SHOWN = 20;
const SECONDS = 4;
/** The desk may be away for a moment: an answer is tried again. */
const TRIES = 5;
const RETRY_MS = 2_000;

/** A control room that takes escalations by signed webhook and acknowledges them with its own number, declines, or stays silent. */
export class ControlRoom {
  mood: Mood = 'acknowledge';
  /** Seconds before it answers. */
  seconds = SECONDS;
  private readonly came = new Map<string, Incoming>();
  private numbers = 4100;

  constructor(private readonly world: ControlRoomWorld) {}

  static isFor = (asked: Asked): boolean => asked.path === path;

  get state(): { mood: Mood; moods: readonly Mood[]; seconds: number; escalations: readonly Incoming[] } {
    return { mood: this.mood, moods, seconds: this.seconds, escalations: [...this.came.values()].slice(-MOST_SHOWN).reverse() };
  }

  /** Changes how it answers; false for a mood nobody knows. */
  change(given: Readonly<Record<string, unknown>>): boolean {
    const mood = given['mood'] === undefined ? this.mood : moods.find((one) => one === given['mood']);
    if (mood === undefined) return false;
    this.mood = mood;
    if (typeof given['seconds'] === 'number' && given['seconds'] >= 0) this.seconds = Math.min(600, given['seconds']);
    this.world.changed();
    return true;
  }

  /** The desk hands one over. A repeat is taken and answered once. */
  take(asked: Asked): Answer {
    const { secret, time } = this.world;
    if (asked.method !== 'POST') return { status: 405, body: { message: 'POST' } };
    const wrong = secret === undefined ? 'no secret' : complaint(secret, asked, time.now());
    if (secret === undefined || wrong !== undefined) return { status: 401, body: { message: wrong ?? '' } };
    const data = dataOf(asked.body);
    if (data === undefined) return { status: 400, body: { message: 'not an escalation' } };
    if (!this.came.has(data.escalationId)) {
      this.came.set(data.escalationId, { escalationId: data.escalationId, reportNumber: data.reportNumber, answered: null, reference: null });
      this.world.changed();
      if (this.mood !== 'silent') void this.answer(data, this.mood, secret);
    }
    return { status: 202, body: { received: true } };
  }

  private async answer(data: Escalation, mood: Exclude<Mood, 'silent'>, secret: string): Promise<void> {
    const { time, post, tell, changed } = this.world;
    await time.pause(this.seconds * 1000);
    const reference = mood === 'acknowledge' ? `MK-${(this.numbers += 1)}` : null;
    const status = mood === 'acknowledge' ? ('acknowledged' as const) : ('declined' as const);
    const body = JSON.stringify(reference === null ? { status, reason: 'Geen eenheid beschikbaar in dit gebied' } : { status, reference });
    for (let left = TRIES; left > 0 && !time.signal.aborted; left -= 1) {
      const code = await post(data.answerUrl, signed(secret, `answer-${data.escalationId}`, body, time.now()), body).catch(() => 0);
      if (code === 200) this.came.set(data.escalationId, { escalationId: data.escalationId, reportNumber: data.reportNumber, answered: status, reference });
      if (code === 200 || (code >= 400 && code < 500)) {
        tell('the control room answered', { reportNumber: data.reportNumber, status, reference, code });
        return changed();
      }
      await time.pause(RETRY_MS);
    }
  }
}

interface Escalation {
  readonly escalationId: string;
  readonly reportNumber: string;
  readonly answerUrl: string;
}

function dataOf(body: Buffer): Escalation | undefined {
  try {
    const { type, data } = JSON.parse(body.toString('utf8')) as { type?: unknown; data?: Record<string, unknown> };
    const { escalationId, reportNumber, answerUrl } = data ?? {};
    if (type !== 'escalation.sent' || typeof escalationId !== 'string' || typeof reportNumber !== 'string' || typeof answerUrl !== 'string') return undefined;
    return { escalationId, reportNumber, answerUrl };
  } catch {
    return undefined;
  }
}
