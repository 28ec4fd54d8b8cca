import { ROLES, type Role } from '@balie/domain/words/enums.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { readReport } from '../reports/report.queries.js';
import type { DemoDesk, StoryClock } from './demo-desk.js';
import { STORIES, type Step, type Story, type Who } from './demo-stories.js';

interface Moment {
  readonly at: Date;
  readonly play: () => Promise<void>;
}

/** Plays the demo's stories in order of time, so that numbers and history run as they would have. Returns how many reports there are then. */
export async function seedDemoReports(db: Database, desk: DemoDesk, clock: StoryClock, demo: { accountId: string; people: ReadonlyMap<string, string>; now: Date }): Promise<number> {
  const cast = new Cast(db, demo.people);
  const moments = STORIES.flatMap((story) => new Telling(db, desk, cast, demo, story).moments());
  for (const { at, play } of moments.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.set(at);
    await play();
    await desk.deliver();
  }
  return STORIES.length;
}

/** The demo's people as the ones who act. */
class Cast {
  private readonly known = new Map<Who, Promise<Actor>>();

  constructor(private readonly db: Database, private readonly ids: ReadonlyMap<string, string>) {}

  actor(who: Who): Promise<Actor> {
    const known = this.known.get(who) ?? this.read(who);
    this.known.set(who, known);
    return known;
  }

  private async read(who: Who): Promise<Actor> {
    const userId = this.ids.get(`${who}@balie.example`) ?? '';
    const [person] = await this.db.query<{ name: string; roles: string[]; teams: string[] }>(
      `select u.name, array(select role from user_role where user_id = u.id) as roles, array(select team_id from user_team where user_id = u.id) as teams from app_user u where u.id = $1`,
      [userId],
    );
    const roles = (person?.roles ?? []).filter((role): role is Role => (ROLES as readonly string[]).includes(role));
    return { userId, name: person?.name ?? who, kind: 'PERSON', roles, teamIds: person?.teams ?? [], onDuty: true, sessionId: null, traceId: newId() };
  }
}

/** One story on its way. */
class Telling {
  private readonly visitorId = newId();
  private reportId = '';

  constructor(
    private readonly db: Database,
    private readonly desk: DemoDesk,
    private readonly cast: Cast,
    private readonly demo: { readonly accountId: string; readonly now: Date },
    private readonly story: Story,
  ) {}

  moments(): Moment[] {
    const { story, demo } = this;
    const start = demo.now.getTime() - story.ago * 60_000;
    const steps = (story.then ?? []).map((step) => ({ at: new Date(start + step.after * 60_000), play: () => this.step(step) }));
    return [{ at: new Date(start), play: () => this.write(story.says) }, ...steps];
  }

  private async write(text: string): Promise<void> {
    const { at: location, language } = this.story;
    await this.desk.write(this.demo.accountId, this.visitorId, { type: 'message', messageId: newId(), clientKey: newId(), text, language: language ?? 'nl', ...(this.reportId === '' && location ? { location } : {}) });
    const [report] = await this.db.query<{ id: string }>(
      'select r.id from report r join conversation c on c.id = r.conversation_id where c.account_id = $1 and c.key = $2 order by r.created_at desc limit 1', [this.demo.accountId, this.visitorId],
    );
    this.reportId = report?.id ?? '';
  }

  private async step(step: Step): Promise<void> {
    if ('citizen' in step) return this.write(step.citizen);
    if ('citizenReads' in step) return this.citizenReads();
    const actor = await this.cast.actor(step.by);
    const { reportId, desk } = this;
    const expectedVersion = (await readReport(this.db, reportId))?.version ?? 0;
    const about = { reportId, expectedVersion };
    if ('act' in step) await this.simple(actor, step.act);
    else if ('triage' in step) await desk.triage.run(actor, { ...about, ...step.triage, categorySlug: step.triage.category });
    else if ('note' in step && !('assignTo' in step)) await desk.note.run(actor, { reportId, clientKey: newId(), text: step.note });
    else if ('reply' in step) await desk.reply.run(actor, { ...about, clientKey: newId(), text: step.reply, visibility: 'PRIVATE', holdSeconds: 0, after: step.then, outcome: step.outcome });
    else if ('assignTo' in step) await desk.assign.run(actor, { ...about, teamId: await this.teamId(step.assignTo), note: step.note });
    else if ('escalateTo' in step) await this.escalate(actor, about, step);
    else if ('snoozeHours' in step) await desk.snooze.run(actor, { ...about, until: new Date(this.demo.now.getTime() + step.snoozeHours * 3_600_000) });
    else if ('close' in step) await desk.close.run(actor, { ...about, outcome: step.close, noMessageReason: step.reason });
  }

  private async simple(actor: Actor, act: 'read' | 'claim' | 'release' | 'accept'): Promise<void> {
    const { desk, reportId } = this;
    if (act !== 'read') return void (await desk[act].run(actor, { reportId }));
    const [newest] = await this.db.query<{ sequence: string }>(`select max(sequence) as sequence from message where report_id = $1 and direction = 'INBOUND'`, [reportId]);
    await desk.read.run(actor, { reportId, upToSequence: newest?.sequence ?? '0' });
  }

  private async citizenReads(): Promise<void> {
    const sent = await this.db.query<{ id: string }>(`select id from message where report_id = $1 and direction = 'OUTBOUND' and read_at is null`, [this.reportId]);
    const ids = sent.map(({ id }) => id);
    await this.desk.write(this.demo.accountId, this.visitorId, { type: 'receipts', delivered: ids, read: ids });
  }

  private async escalate(actor: Actor, about: { reportId: string; expectedVersion: number }, step: { readonly escalateTo: string; readonly reason: string; readonly reference?: string }): Promise<void> {
    await this.desk.escalate.run(actor, { ...about, targetCode: step.escalateTo, reason: step.reason });
    if (step.reference === undefined) return;
    const [sent] = await this.db.query<{ id: string }>('select id from escalation where report_id = $1 order by sent_at desc limit 1', [about.reportId]);
    await this.desk.answer.acknowledge(actor, { escalationId: sent?.id ?? '', reference: step.reference });
  }

  private async teamId(code: string): Promise<string> {
    const [team] = await this.db.query<{ id: string }>('select id from team where code = $1', [code]);
    return team?.id ?? '';
  }
}
