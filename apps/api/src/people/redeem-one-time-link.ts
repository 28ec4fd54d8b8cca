import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import type { Asked } from '../platform/auth/identity.js';
import { RateLimit } from '../platform/auth/rate-limit.js';
import { hashToken } from '../platform/auth/secret-tokens.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { checkPassword, hashPassword } from './passwords.js';
import { revokeSessionsOf, setPassword, takeOneTimeLink } from './people.queries.js';
import { StartSession } from './start-session.js';

const PER_ADDRESS = { hits: 20, seconds: 15 * 60 };

/** Somebody chooses their password with a link that works once; what was signed in before is signed out. */
@Injectable()
export class RedeemOneTimeLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
    private readonly sessions: StartSession,
  ) {}

  /** Returns the token of a new session. Throws RATE_LIMITED, VALIDATION (password) or NOT_FOUND (link). */
  async run(input: { readonly token: string; readonly password: string }, asked: Asked): Promise<string> {
    const wait = await this.limit.hit(`link:address:${asked.address}`, PER_ADDRESS);
    if (wait !== null) throw new Problem('RATE_LIMITED', undefined, { seconds: wait });
    checkPassword(input.password);
    const passwordHash = await hashPassword(input.password);
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const userId = await takeOneTimeLink(tx, hashToken(input.token), now);
      if (userId === null) throw new Problem('NOT_FOUND', 'problem.link');
      await setPassword(tx, userId, passwordHash);
      await revokeSessionsOf(tx, userId, now);
      return this.sessions.run(tx, userId, asked, now, 'session.started_by_link');
    });
  }
}
