import { Injectable } from '@nestjs/common';
import type { Template } from '@balie/channels/contract.js';
import { Clock } from '../platform/clock.js';
import { Log } from '../platform/observe/log.js';
import { OutgoingHttp } from '../platform/outgoing/outgoing-http.js';
import { Refused } from '../platform/refused.js';
import { AccountDirectory, type Account } from './account-directory.js';

interface Entry {
  readonly list: Promise<readonly Template[]>;
  readonly until: number;
}

/** Approving a text takes the provider hours; asking it for every answer would be rude. */
const FRESH_MS = 5 * 60_000;
const MOST_ENTRIES = 500;

/** The provider's approved texts, per account and process. */
@Injectable()
export class AccountTemplates {
  private readonly entries = new Map<string, Entry>();
  private readonly lastGood = new Map<string, readonly Template[]>();

  constructor(
    private readonly accounts: AccountDirectory,
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Empty for an account whose channel has none. @throws Refused 404, or 503 when the provider does not say and never did */
  async of(accountId: string): Promise<readonly Template[]> {
    const account = await this.accounts.find(accountId);
    if (account === null) throw new Refused('NOT_FOUND', 404, 'There is no such account.');
    const known = this.entries.get(account.id);
    const now = this.clock.now().getTime();
    if (known !== undefined && known.until > now) return known.list;
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const list = this.ask(account);
    this.entries.set(account.id, { list, until: now + FRESH_MS });
    list.catch(() => this.entries.delete(account.id));
    return list;
  }

  private async ask({ id, channel, settings }: Account): Promise<readonly Template[]> {
    if (channel.templates === undefined) return [];
    const answer = await channel.templates(settings, this.http).catch((error: unknown) => {
      this.log.warn('asking for approved texts broke off', { error, accountId: id });
      return null;
    });
    if (isList(answer)) {
      this.lastGood.set(id, answer);
      return answer;
    }
    this.log.warn('a provider does not give its approved texts', { accountId: id, code: answer?.code ?? 'NO_ANSWER' });
    const before = this.lastGood.get(id);
    if (before === undefined) throw new Refused('UNAVAILABLE', 503, 'The provider does not give its approved texts now.');
    return before;
  }
}

const isList = (answer: unknown): answer is readonly Template[] => Array.isArray(answer);
