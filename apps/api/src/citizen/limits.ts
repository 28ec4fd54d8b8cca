import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Refused } from '../platform/refused.js';
import { Limiter, type Limit } from './limiter.js';

type Act = 'visitors' | 'messages' | 'attachments' | 'receipts' | 'typing' | 'reads' | 'status';

/** One visitor: far above what a person does, far below what hurts. */
const PER_VISITOR: Readonly<Record<Act, Limit>> = {
  visitors: { burst: 30, perSecond: 1 },
  messages: { burst: 100, perSecond: 5 },
  attachments: { burst: 20, perSecond: 0.5 },
  receipts: { burst: 100, perSecond: 10 },
  typing: { burst: 20, perSecond: 2 },
  reads: { burst: 200, perSecond: 20 },
  status: { burst: 30, perSecond: 0.5 },
};

/** One address: a municipality, a school or a mobile provider can be behind it. */
const PER_ADDRESS: Readonly<Record<Act, Limit>> = {
  visitors: { burst: 1_000, perSecond: 50 },
  messages: { burst: 3_000, perSecond: 200 },
  attachments: { burst: 200, perSecond: 10 },
  receipts: { burst: 3_000, perSecond: 300 },
  typing: { burst: 1_000, perSecond: 100 },
  reads: { burst: 5_000, perSecond: 500 },
  // Guessing a code of 80 bits at two a second takes longer than the sun lasts.
  status: { burst: 60, perSecond: 2 },
};

/** Rate limits of the citizens' door, per visitor and per address. */
@Injectable()
export class CitizenLimits {
  private readonly limiter = new Limiter();

  constructor(private readonly clock: Clock) {}

  /** Throws Refused 429 with Retry-After (seconds). */
  take(act: Act, address: string, visitorId: string | null): void {
    const now = this.clock.now().getTime();
    const wait = Math.max(this.limiter.take(`address ${act} ${address}`, PER_ADDRESS[act], now), visitorId === null ? 0 : this.limiter.take(`visitor ${act} ${visitorId}`, PER_VISITOR[act], now));
    if (wait > 0) throw new Refused('RATE_LIMITED', 429, 'Too much in a short time.', { 'retry-after': String(wait) });
  }
}
