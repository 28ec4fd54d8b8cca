import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import type { NewsCode } from '@balie/domain/feedback/news.js';
import type { Decision } from '@balie/domain/report/report.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { ReportAct, type Act, type Outcome } from '../verbs/report-act.js';
import { CitizenNews } from './citizen-news.js';

/** An act that is news for the citizen: they are told from its transaction, when the unit chose to and it may go out. */
@Injectable()
export class WithNews {
  constructor(
    private readonly act: ReportAct,
    private readonly news: CitizenNews,
    private readonly db: Database,
    private readonly wakeups: Wakeups,
  ) {}

  /** As `ReportAct.run`; `news` says which news it is, or whether it is any. Nothing is told when `decide` changes nothing. */
  async run(actor: Actor, reportId: string, news: NewsCode | ((decision: Decision) => NewsCode | null), decide: (act: Act) => Outcome | Promise<Outcome>): Promise<ReportEntity> {
    const report = await readReport(this.db, reportId);
    if (report === null) throw new Problem('NOT_FOUND');
    const around = await this.news.around(report.accountId);
    let told = false;
    const saved = await this.act.run(actor, reportId, async (act) => {
      const outcome = await decide(act);
      const { decision } = outcome;
      const code = typeof news === 'function' ? news(decision) : news;
      if (decision.events.length === 0 || code === null) return outcome;
      const events = await this.news.tell(act.tx, code, act.loaded, around, act.now);
      told = events.length > 0;
      return { ...outcome, decision: { ...decision, events: [...decision.events, ...events] } };
    });
    if (told) this.wakeups.wake('outbox');
    return saved;
  }
}
