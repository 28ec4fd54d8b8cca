import { Injectable } from '@nestjs/common';
import { unchanged } from '@balie/domain/report/change.js';
import { closeBySilence, silenceStep } from '@balie/domain/report/silence.js';
import type { DomainEvent } from '@balie/domain/report/report.js';
import { Database } from '../../platform/database/database.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { CitizenNews, type NewsAround } from '../feedback/citizen-news.js';
import { readReport } from '../report.queries.js';
import { ReportAct, type Act, type Outcome } from '../verbs/report-act.js';

/** What the silence of a citizen asks for: one reminder, the end, or a person who is told. */
@Injectable()
export class HandleSilence {
  constructor(
    private readonly db: Database,
    private readonly act: ReportAct,
    private readonly news: CitizenNews,
  ) {}

  /** True when it asked for something. Decided under the report's lock, once for the same silence. */
  async run(id: string): Promise<boolean> {
    const report = await readReport(this.db, id);
    if (report === null) return false;
    const around = await this.news.around(report.accountId);
    let did = false;
    await this.act.run(null, id, async (act) => {
      const { entity, facts } = act.loaded;
      const safeContact = entity.safeContact;
      const step = silenceStep(facts, { safeContact, remindedAt: entity.remindedAt, toldAt: entity.silenceToldAt }, act.now, act.policy);
      did = step !== null;
      switch (step?.kind) {
        case 'REMIND': return this.remind(act, around);
        case 'CLOSE': return this.close(act, around, safeContact);
        case 'TELL': return tell(act, step.why);
        default: return { decision: unchanged(facts), act: null };
      }
    });
    return did;
  }

  /** The one reminder. Where it may not or cannot go out, that is what the timeline says. */
  private async remind({ tx, loaded, now }: Act, around: NewsAround): Promise<Outcome> {
    const { why } = this.news.about('REMINDER', loaded.entity, loaded.facts, loaded.conversation.visibility, around, now);
    const told = await this.news.tell(tx, 'REMINDER', loaded, around, now);
    const reminded: DomainEvent = { type: 'report.reminded', data: { sent: told.length > 0, reason: why } };
    return { decision: { report: loaded.facts, events: [reminded, ...told] }, columns: { remindedAt: now } };
  }

  private async close({ tx, loaded, now, policy }: Act, around: NewsAround, safeContact: boolean): Promise<Outcome> {
    const decision = closeBySilence(loaded.facts, safeContact, now, policy) ?? unchanged(loaded.facts);
    const told = loaded.facts.status === 'WAITING_FOR_CITIZEN' ? await this.news.tell(tx, 'CLOSED_BY_SILENCE', loaded, around, now) : [];
    return { decision: { ...decision, events: [...decision.events, ...told] } };
  }
}

/** To who spoke last, and the leads: somebody should look. */
async function tell({ tx, loaded: { entity, facts }, now }: Act, why: 'ALARMING' | 'MISSING_FACTS'): Promise<Outcome> {
  const lastAnswerAt = entity.lastAnswerAt?.toISOString() ?? '';
  const users = [entity.claimUserId ?? entity.assigneeId ?? entity.lastOwnerId].filter((id) => id !== null);
  await raiseAlert(tx, { kind: 'CITIZEN_SILENT', report: entity, to: { users, roles: ['SHIFT_LEAD'] }, key: `${why} ${lastAnswerAt}`, why, data: { lastAnswerAt }, at: now });
  return { decision: unchanged(facts), columns: { silenceToldAt: now }, act: null };
}
