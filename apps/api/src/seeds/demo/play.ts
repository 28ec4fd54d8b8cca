import { noteTraffic } from '../../accounts/account.queries.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { WEB_ACCOUNT_ID } from '../web-account.js';
import type { StoryClock, StoryDesk } from './desk.js';
import { DEMO_PEOPLE, type Who } from './people.js';
import type { Story } from './script.js';
import { Stage, type Company } from './stage.js';

interface Moment {
  readonly at: Date;
  readonly play: () => Promise<void>;
}

/** Plays the stories together in order of time, so that numbers and history run as they would have. `clock` ends at what it was. */
export async function play(stories: readonly Story[], db: Database, desk: StoryDesk, clock: StoryClock): Promise<void> {
  const now = clock.now();
  const company = await companyOf(db, desk, now);
  const moments = stories.flatMap((story) => momentsOf(story, new Stage(company, story.language ?? 'nl'), now));
  const staff = DEMO_PEOPLE.map(({ who }) => company.actor(who).userId);
  const end: Moment = { at: now, play: () => Promise.resolve() };
  for (const { at, play: act } of [...moments, end].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    clock.set(at);
    await beOnDuty(db, staff, at);
    await desk.sweep();
    await act();
  }
  await db.query('delete from presence where user_id = any($1::uuid[])', [staff]);
  await tellTraffic(db);
}

function momentsOf({ ago, says, at, then = [] }: Story, stage: Stage, now: Date): Moment[] {
  const start = now.getTime() - ago * 60_000;
  return [
    { at: new Date(start), play: () => stage.citizenWrites(says, at) },
    ...then.map(({ after, play: act }) => ({ at: new Date(Math.min(start + after * 60_000, now.getTime())), play: () => act(stage) })),
  ];
}

/** As the sessions would find them: who they are, their role and team. */
async function companyOf(db: Database, desk: StoryDesk, now: Date): Promise<Company> {
  const people = await db.query<{ id: string; email: string; name: string; teamIds: string[] }>(
    `select u.id, lower(u.email) as email, u.name, array(select team_id from user_team where user_id = u.id) as "teamIds" from app_user u where lower(u.email) = any($1::text[])`,
    [DEMO_PEOPLE.map(({ email }) => email)],
  );
  const teams = new Map((await db.query<{ code: string; id: string }>('select code, id from team')).map(({ code, id }) => [code, id]));
  const actors = new Map<Who, Actor>(DEMO_PEOPLE.flatMap(({ who, email, role }) => people.filter((one) => one.email === email).map(({ id, name, teamIds }) =>
    [who, { userId: id, name, kind: 'PERSON' as const, roles: [role], teamIds, onDuty: true, sessionId: null, traceId: newId() }] as const)));
  return { db, desk, now, actor: (who) => found(actors.get(who), who), teamId: (code) => found(teams.get(code), code) };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the stories know ${name}, the database does not`);
  return value;
}

/** Everybody of the stories is at work all the time: the rules ask who is there. */
async function beOnDuty(db: Database, userIds: readonly string[], at: Date): Promise<void> {
  await db.query('insert into presence (session_id, user_id, beat_at) select id, id, $2 from unnest($1::uuid[]) as id on conflict (session_id) do update set beat_at = excluded.beat_at', [userIds, at]);
}

/** When the account last received and sent something. */
async function tellTraffic(db: Database): Promise<void> {
  const [last] = await db.query<{ inbound: Date | null; outbound: Date | null }>(
    'select max(last_inbound_at) as inbound, max(last_outbound_at) as outbound from conversation where account_id = $1', [WEB_ACCOUNT_ID],
  );
  if (last?.inbound) await noteTraffic(db, WEB_ACCOUNT_ID, { inbound: 1, outbound: 0, lastInboundAt: last.inbound, lastOutboundAt: last.outbound });
}
