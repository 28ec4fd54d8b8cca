import type { Danger, AfterReply, LegalBasis, Outcome, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { raise } from '@balie/domain/report/raise.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { readReport } from '../../reports/report.queries.js';
import { WEB_ACCOUNT_ID } from '../web-account.js';
import type { StoryDesk } from './desk.js';
import type { Who } from './people.js';

/** What somebody makes of a message. */
export interface Facts {
  readonly type?: ReportType;
  readonly category?: string;
  readonly urgency?: Urgency;
  readonly legalBasis?: LegalBasis;
  readonly title?: string;
  readonly municipality?: string;
  /** Needed where urgency goes down. */
  readonly reason?: string;
}

export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** Who plays, and with what. */
export interface Company {
  readonly db: Database;
  readonly desk: StoryDesk;
  readonly now: Date;
  actor(who: Who): Actor;
  teamId(code: string): string;
}

/** One citizen's conversation with the desk, as it goes on. */
export class Stage {
  private readonly visitorId = newId();
  private reportId = '';
  private escalationId = '';

  constructor(private readonly company: Company, private readonly language: string) {}

  async citizenWrites(text: string, location?: Location): Promise<void> {
    const { db, desk } = this.company;
    await desk.receive(WEB_ACCOUNT_ID, this.visitorId, { type: 'message', messageId: newId(), clientKey: newId(), text, language: this.language, location });
    const [report] = await db.query<{ id: string }>(
      'select r.id from report r join conversation c on c.id = r.conversation_id where c.account_id = $1 and c.key = $2 order by r.created_at desc limit 1', [WEB_ACCOUNT_ID, this.visitorId],
    );
    this.reportId = report?.id ?? '';
  }

  /** Their page has our messages; `read`: and they looked at it. */
  async citizenGets(read: boolean): Promise<void> {
    const sent = await this.company.db.query<{ id: string }>(`select id from message where report_id = $1 and direction = 'OUTBOUND' and read_at is null`, [this.reportId]);
    const ids = sent.map(({ id }) => id);
    await this.company.desk.receive(WEB_ACCOUNT_ID, this.visitorId, { type: 'receipts', delivered: ids, read: read ? ids : [] });
  }

  async look(who: Who): Promise<void> {
    const [newest] = await this.company.db.query<{ sequence: string }>(`select max(sequence) as sequence from message where report_id = $1 and direction = 'INBOUND'`, [this.reportId]);
    await this.company.desk.read.run(this.company.actor(who), { reportId: this.reportId, upToSequence: newest?.sequence ?? '0' });
  }

  async claim(who: Who): Promise<void> {
    await this.company.desk.claim.run(this.company.actor(who), { reportId: this.reportId });
    await this.look(who);
  }

  async release(who: Who): Promise<void> {
    await this.company.desk.release.run(this.company.actor(who), { reportId: this.reportId });
  }

  async triage(who: Who, { category, ...facts }: Facts): Promise<void> {
    await this.company.desk.triage.run(this.company.actor(who), { ...(await this.about()), ...facts, categorySlug: category });
  }

  async note(who: Who, text: string): Promise<void> {
    await this.company.desk.note.run(this.company.actor(who), { reportId: this.reportId, clientKey: newId(), text });
  }

  async reply(who: Who, text: string, after: AfterReply, outcome?: Outcome): Promise<void> {
    await this.look(who);
    await this.company.desk.reply.run(this.company.actor(who), { ...(await this.about()), clientKey: newId(), text, visibility: 'PRIVATE', holdSeconds: 0, after, outcome });
    await this.company.desk.deliver();
  }

  async assign(who: Who, team: string, { to, note }: { readonly to?: Who; readonly note?: string }): Promise<void> {
    const userId = to && this.company.actor(to).userId;
    await this.company.desk.assign.run(this.company.actor(who), { ...(await this.about()), teamId: this.company.teamId(team), userId, note });
  }

  async accept(who: Who): Promise<void> {
    await this.company.desk.accept.run(this.company.actor(who), { reportId: this.reportId });
    await this.look(who);
  }

  async decline(who: Who, reason: string): Promise<void> {
    await this.company.desk.decline.run(this.company.actor(who), { reportId: this.reportId, reason });
  }

  async escalate(who: Who, targetCode: string, reason: string): Promise<void> {
    await this.company.desk.escalate.run(this.company.actor(who), { ...(await this.about()), targetCode, reason });
    const [sent] = await this.company.db.query<{ id: string }>('select id from escalation where report_id = $1 order by sent_at desc limit 1', [this.reportId]);
    this.escalationId = sent?.id ?? '';
  }

  async acknowledge(who: Who, reference: string): Promise<void> {
    await this.company.desk.answer.acknowledge(this.company.actor(who), { escalationId: this.escalationId, reference });
  }

  /** `hours` from the moment the demo is made. */
  async snooze(who: Who, hours: number): Promise<void> {
    await this.company.desk.snooze.run(this.company.actor(who), { ...(await this.about()), until: new Date(this.company.now.getTime() + hours * 3_600_000) });
  }

  /** With a message to the citizen, or the reason why there is none. */
  async close(who: Who, outcome: Outcome, told: { readonly message: string } | { readonly without: string }): Promise<void> {
    await this.look(who);
    const said = 'message' in told ? { closingMessage: told.message } : { noMessageReason: told.without };
    await this.company.desk.close.run(this.company.actor(who), { ...(await this.about()), outcome, ...said });
    await this.company.desk.deliver();
  }

  async reopen(who: Who, reason: string): Promise<void> {
    await this.company.desk.reopen.run(this.company.actor(who), { reportId: this.reportId, reason });
  }

  /** What the machine may do by itself: raise, with its reason. */
  async raise(to: { readonly urgency: Urgency; readonly danger: Danger; readonly why: string }): Promise<void> {
    await this.company.desk.act.run(null, this.reportId, ({ loaded, now, policy }) => ({ decision: raise(loaded.facts, to, now, policy) }));
  }

  private async about(): Promise<{ reportId: string; expectedVersion: number }> {
    return { reportId: this.reportId, expectedVersion: (await readReport(this.company.db, this.reportId))?.version ?? 0 };
  }
}
