import { Inject, Injectable } from '@nestjs/common';
import { readVisitor, signVisitor, type Visitor } from '@balie/channels/web/visitor-token.js';
import type { WebSettings } from '@balie/channels/web/settings.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { askedOf } from '../platform/http/asked.js';
import { isSameOrigin } from '../platform/auth/forgery.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { newId } from '../platform/database/ids.js';
import { Refused } from '../platform/refused.js';
import { ownSettings } from './own-settings.js';

export const COOKIE = 'balie_visitor';
const MAX_AGE_S = 365 * 24 * 3600;

/** An account a citizen can write to on our own page. */
export interface WebAccount {
  readonly account: Account;
  readonly settings: WebSettings;
}

export interface Guest extends WebAccount {
  readonly visitorId: string;
}

/** Who stands at the citizens' door, and whether they may knock there. */
@Injectable()
export class CitizenDoor {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Refused 404 for everything that is not an account of our own page */
  async account(accountId: string): Promise<WebAccount> {
    const account = await this.accounts.find(accountId);
    const settings = account === null ? null : ownSettings(account);
    if (account === null || settings === null) throw new Refused('UNKNOWN_ACCOUNT', 404, 'There is no such account.');
    return { account, settings };
  }

  /** The visitor of this request, for reading. @throws Refused 401 VISITOR_UNKNOWN, 404 */
  async guest(accountId: string, request: FastifyRequest): Promise<Guest> {
    const web = await this.account(accountId);
    const visitor = this.visitorOf(web, request);
    if (visitor === null) throw new Refused('VISITOR_UNKNOWN', 401, 'Ask for a new visitor first.');
    return { ...web, visitorId: visitor.visitorId };
  }

  /** The same, for a request that changes something. @throws Refused also 403 */
  async changing(accountId: string, request: FastifyRequest): Promise<Guest> {
    const web = await this.account(accountId);
    this.requireOurs(web, request);
    return this.guest(accountId, request);
  }

  /** The header no form and no other site's page can send, and where the browser names an origin, one we know. @throws Refused 403 */
  requireOurs({ settings }: WebAccount, request: FastifyRequest): void {
    if (request.headers['x-balie-client'] === undefined) throw new Refused('CLIENT_HEADER_MISSING', 403, 'This request needs the header x-balie-client.');
    const { origin } = request.headers;
    if (origin !== undefined && !isSameOrigin(askedOf(request), this.config.PUBLIC_URL) && !settings.allowedOrigins.includes(origin)) {
      throw new Refused('FORBIDDEN', 403, 'This origin may not write here.');
    }
  }

  /** Null when there is no token, or none of ours for this account. The header wins: a page of another site cannot rely on cookies. */
  visitorOf({ account, settings }: WebAccount, request: FastifyRequest): Visitor | null {
    const header = request.headers['x-balie-visitor'];
    const visitor = readVisitor(typeof header === 'string' ? header : cookieOf(request), settings.tokenSecret);
    if (visitor === null || visitor.accountId !== account.id) return null;
    return this.clock.now().getTime() - visitor.issuedAt < MAX_AGE_S * 1000 ? visitor : null;
  }

  /** A new visitor: nobody is asked who they are. */
  admit({ account, settings }: WebAccount, reply: FastifyReply): { visitorId: string; token: string } {
    const visitorId = newId();
    const token = signVisitor({ visitorId, accountId: account.id, issuedAt: this.clock.now().getTime() }, settings.tokenSecret);
    this.setCookie(reply, token);
    return { visitorId, token };
  }

  /** The same visitor, for another year. */
  renew({ account, settings }: WebAccount, visitor: Visitor, reply: FastifyReply): string {
    const token = signVisitor({ visitorId: visitor.visitorId, accountId: account.id, issuedAt: this.clock.now().getTime() }, settings.tokenSecret);
    this.setCookie(reply, token);
    return token;
  }

  private setCookie(reply: FastifyReply, token: string): void {
    const secure = this.config.PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
    void reply.header('set-cookie', `${COOKIE}=${token}; Path=/api/web; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE_S}${secure}`);
  }
}

export function cookieOf(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1);
}
