import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Asked } from '../platform/auth/identity.js';
import { RateLimit } from '../platform/auth/rate-limit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isPassword } from './passwords.js';
import { credentialsOf } from './people.queries.js';
import { StartSession } from './start-session.js';

/** Per address: a shared office with many mistakes still works. Per e-mail: nobody guesses on. */
const PER_ADDRESS = { hits: 60, seconds: 15 * 60 };
const PER_EMAIL = { hits: 10, seconds: 15 * 60 };

/** What identifies a person stays out of keys and logs. */
const digest = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('hex').slice(0, 16);

/** Password sign-in. Whether an address is known shows neither in the answer nor in its time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
    private readonly sessions: StartSession,
  ) {}

  /** Returns the session's token. Throws RATE_LIMITED, or FORBIDDEN for a wrong address or password. */
  async run(input: { readonly email: string; readonly password: string }, asked: Asked): Promise<string> {
    const email = digest(input.email);
    const keys = { address: `sign-in:address:${asked.address}`, email: `sign-in:email:${email}` };
    const wait = (await this.limit.hit(keys.address, PER_ADDRESS)) ?? (await this.limit.hit(keys.email, PER_EMAIL));
    if (wait !== null) throw new Problem('RATE_LIMITED', undefined, { seconds: wait });
    const known = await credentialsOf(this.db, input.email);
    if (!(await isPassword(known?.password_hash ?? null, input.password)) || known === null) return this.refuse(known?.id ?? null, email, asked);
    await Promise.all([this.limit.forget([keys.email]), this.limit.forgive(keys.address)]);
    return this.db.transaction((tx) => this.sessions.run(tx, known.id, asked, this.clock.now()));
  }

  private async refuse(userId: string | null, email: string, asked: Asked): Promise<never> {
    const entry = { at: this.clock.now(), actorId: userId, sessionId: null, act: 'session.refused', subject: 'session', subjectId: null, data: { address: asked.address, email }, traceId: asked.traceId } as const;
    await this.db.transaction((tx) => recordAudit(tx, entry));
    throw new Problem('FORBIDDEN', 'problem.sign_in');
  }
}
