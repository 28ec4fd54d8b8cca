import { Inject, Injectable } from '@nestjs/common';
import { newsVerdict, type NewsCode, type NewsWhy } from '@balie/domain/feedback/news.js';
import { fillReply } from '@balie/domain/reply/saved-reply.js';
import type { DomainEvent, ReportFacts } from '@balie/domain/report/report.js';
import { AccountDirectory, type Account } from '../../accounts/account-directory.js';
import { insertReply } from '../../delivery/outbound.queries.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { statusCode } from '../../platform/secrets/status-code.js';
import type { ReferenceData } from '../../routing/reference.js';
import { Reference } from '../../routing/reference.js';
import type { ConversationEntity } from '../conversation.entity.js';
import type { ReportEntity } from '../report.entity.js';

/** News about a report, in the words the citizen would get. */
export interface News {
  readonly why: NewsWhy;
  /** Null where the unit has no text for it. */
  readonly text: string | null;
}

/** Everything that is to be known before the transaction, which has one connection only. */
export interface NewsAround {
  readonly account: Account | null;
  readonly reference: ReferenceData;
}

/** What citizens are told by itself: chosen by the unit, in its own words, sent from the transaction of the act that is the news. */
@Injectable()
export class CitizenNews {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly reference: Reference,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async around(accountId: string): Promise<NewsAround> {
    return { account: await this.accounts.find(accountId), reference: await this.reference.data() };
  }

  /** What the citizen would be told now, and whether they are. */
  about(code: NewsCode, report: ReportEntity, facts: ReportFacts, visibility: ConversationEntity['visibility'], { account, reference }: NewsAround, now: Date): News {
    const language = report.language?.slice(0, 2) ?? 'nl';
    const chosen = reference.statusTexts.get(`${code} ${language}`) ?? reference.statusTexts.get(`${code} nl`);
    const filled = chosen ? fillReply(chosen.text, this.valuesFor(report)) : null;
    const visible = visibility === 'PUBLIC' ? 'PUBLIC' : 'PRIVATE';
    const why = newsVerdict(facts, {
      visibility: visible, safeContact: report.safeContact, chosen: chosen?.enabled === true && filled?.unresolved.length === 0, accountWorks: account !== null && account.state !== 'BROKEN' && account.state !== 'PAUSED',
    }, now);
    return { why, text: filled?.text ?? null };
  }

  /** Puts the news into the outbox when it is to be told. Returns the event for the timeline; none when nothing is told. Wake 'outbox' after the commit. */
  async tell(tx: Tx, code: NewsCode, loaded: { readonly entity: ReportEntity; readonly facts: ReportFacts; readonly conversation: ConversationEntity }, around: NewsAround, now: Date): Promise<DomainEvent[]> {
    const { entity, facts, conversation } = loaded;
    const { why, text } = this.about(code, entity, facts, conversation.visibility, around, now);
    if (why !== 'CHOSEN' || text === null) return [];
    const messageId = newId();
    await insertReply(tx, {
      id: messageId, conversationId: entity.conversationId, reportId: entity.id, accountId: entity.accountId, authorId: null, clientKey: null, text, visibility: 'PRIVATE', replyToId: null,
      holdUntil: null, after: 'KEEP', automatic: true, traceId: null, at: now,
    });
    return [{ type: 'report.citizen_told', data: { code, messageId } }];
  }

  private valuesFor(report: ReportEntity): Record<string, string> {
    const { PUBLIC_URL, BALIE_SECRET_KEY, BALIE_ORGANISATION } = this.config;
    return { nummer: report.number, statuslink: `${PUBLIC_URL.replace(/\/$/, '')}/status/${statusCode(BALIE_SECRET_KEY, report)}`, organisatie: BALIE_ORGANISATION };
  }
}

