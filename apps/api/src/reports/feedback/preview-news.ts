import { Injectable } from '@nestjs/common';
import { newsOfAct, type NewsWhy } from '@balie/domain/feedback/news.js';
import { mayRead } from '@balie/domain/report/access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { readParties } from '../reading/party.queries.js';
import { readReport } from '../report.queries.js';
import { toFacts } from '../report-store.js';
import { CitizenNews } from './citizen-news.js';
import { visibilityOf } from './feedback.queries.js';

/** What the citizen will get when an act is done. */
export interface Preview {
  readonly willSend: boolean;
  readonly text: string | null;
  readonly why: NewsWhy;
}

/** Acts whose words to the citizen a person writes. */
const OWN_WORDS: readonly string[] = ['sendReply', 'closeReport', 'referReport'];

@Injectable()
export class PreviewNews {
  constructor(private readonly db: Database, private readonly news: CitizenNews, private readonly clock: Clock) {}

  /** Null for a report the actor may not see. */
  async of(actor: Actor, reportId: string, act: string): Promise<Preview | null> {
    const report = await readReport(this.db, reportId);
    if (report === null || !mayRead(actor, toFacts(report))) return null;
    if (OWN_WORDS.includes(act)) return { willSend: false, text: null, why: 'OWN_WORDS' };
    const code = newsOfAct(act);
    if (code === null) return { willSend: false, text: null, why: 'NOT_CHOSEN' };
    const [visibility, [party], around] = await Promise.all([visibilityOf(this.db, report.conversationId), readParties(this.db, [report.id]), this.news.around(report.accountId)]);
    const facts = { ...toFacts(report), conversationWritable: party !== undefined && party.externalId !== null };
    const { why, text } = this.news.about(code, report, facts, visibility, around, this.clock.now());
    return { willSend: why === 'CHOSEN', text: why === 'NOT_CHOSEN' ? null : text, why };
  }
}
