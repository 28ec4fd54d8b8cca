import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Log } from '../observe/log.js';
import { bearerToken, cookie, header, type Asked, type Identity } from './identity.js';
import { principalsOfSessions, principalsOfTokens, touchSession, touchToken, type Principal } from './identify.queries.js';
import { SESSION_COOKIE, hashToken } from './secret-tokens.js';

const TOUCH_AFTER_MS = 60_000;

/** Finds out who asks. A wrong or expired proof is the same as none: null. */
@Injectable()
export class Identify {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the Authorization header when there is one, else by the session cookie. One statement, none for a request without either. */
  async from(asked: Asked): Promise<Identity | null> {
    const authorization = header(asked, 'authorization');
    if (authorization !== null) return this.byToken(bearerToken(authorization), asked.traceId);
    return this.bySession(cookie(asked, SESSION_COOKIE), asked.traceId);
  }

  async bySession(token: string | null, traceId: string): Promise<Identity | null> {
    if (token === null) return null;
    const now = this.clock.now();
    const [found] = await principalsOfSessions(this.db, [hashToken(token)], now, this.config.BALIE_SESSION_IDLE_MINUTES);
    if (found === undefined) return null;
    if (isStale(found, now)) this.touch(touchSession(this.db, found.session_id ?? '', now));
    return { by: 'session', actor: actorOf(found, traceId) };
  }

  async byToken(token: string | null, traceId: string): Promise<Identity | null> {
    if (token === null) return null;
    const now = this.clock.now();
    const hash = hashToken(token);
    const [found] = await principalsOfTokens(this.db, [hash], now);
    if (found === undefined) return null;
    if (isStale(found, now)) this.touch(touchToken(this.db, hash, now));
    return { by: 'token', actor: actorOf(found, traceId) };
  }

  /** Who of these still holds, by proof, with the rights of this moment: two statements for any number. Does not count as being seen. */
  async again(proofs: readonly { readonly by: Identity['by']; readonly proof: string }[]): Promise<Map<string, Identity>> {
    const now = this.clock.now();
    const byHash = new Map(proofs.map(({ proof }) => [hashToken(proof).toString('hex'), proof]));
    const hashes = (by: Identity['by']) => [...new Set(proofs.filter((one) => one.by === by).map(({ proof }) => proof))].map(hashToken);
    const [sessions, tokens] = await Promise.all([
      principalsOfSessions(this.db, hashes('session'), now, this.config.BALIE_SESSION_IDLE_MINUTES),
      principalsOfTokens(this.db, hashes('token'), now),
    ]);
    const entry = (by: Identity['by']) => (found: Principal): [string, Identity] => [byHash.get(found.token_hash.toString('hex')) ?? '', { by, actor: actorOf(found, '') }];
    return new Map([...sessions.map(entry('session')), ...tokens.map(entry('token'))]);
  }

  /** Beside the request, not in it: being seen a second late harms nobody. */
  private touch(work: Promise<void>): void {
    work.catch((error: unknown) => this.log.warn('could not note when a session was last used', { error }));
  }
}

const isStale = (found: Principal, now: Date): boolean => now.getTime() - found.last_seen_at.getTime() > TOUCH_AFTER_MS;

function actorOf(found: Principal, traceId: string): Identity['actor'] {
  return { userId: found.user_id, name: found.name, kind: found.kind, roles: found.roles, teamIds: found.team_ids, sessionId: found.session_id, onDuty: true, traceId };
}
