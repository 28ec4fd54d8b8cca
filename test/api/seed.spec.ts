import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REPORT_STATUSES, ROLES } from '@balie/domain/words/enums.js';
import { REPLY_VARIABLES } from '@balie/domain/reply/saved-reply.js';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/client.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

const script = fileURLToPath(new URL('../../apps/api/dist/seed.js', import.meta.url));
const SECRET_KEY = 'only for the seed of the tests, thirty-two and more';
const PUBLIC_URL = 'https://balie.example';

interface SignIn { name: string; email: string; password: string; role: string }

/** An installation to be: a database and a data folder. */
class Place {
  private constructor(readonly database: TestDatabase, readonly dataDir: string, private readonly pool: pg.Pool) {}

  static async make(): Promise<Place> {
    const database = await cloneDatabase();
    const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    pool.on('error', () => undefined);
    return new Place(database, mkdtempSync(join(tmpdir(), 'balie-seed-')), pool);
  }

  /** Starts the seed as the launcher does. */
  start(demo: boolean) {
    const env = { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: this.database.appUrl, BALIE_DATA_DIR: this.dataDir, BALIE_SECRET_KEY: SECRET_KEY, BALIE_DEMO: demo ? 'on' : 'off', PUBLIC_URL };
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) };
  }

  async seed(demo: boolean): Promise<string> {
    const { code, said } = await this.start(demo).ended;
    if (code !== 0) throw new Error(`the seed ended with ${code}:\n${said}`);
    return said;
  }

  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  async count(sql: string): Promise<number> {
    return Number((await this.query<{ count: string }>(`select count(*) from ${sql}`))[0]?.count);
  }

  /** Rows of every table. */
  async counts(): Promise<Record<string, number>> {
    const tables = await this.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`);
    return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await this.count(name)] as const)));
  }

  people = (): SignIn[] => JSON.parse(readFileSync(join(this.dataDir, 'demo-people.json'), 'utf8')) as SignIn[];

  startApp = (): Promise<TestApp> => startApp({ role: 'http', database: this.database, env: { BALIE_SECRET_KEY: SECRET_KEY, BALIE_DATA_DIR: this.dataDir, BALIE_DEMO: 'on', PUBLIC_URL } });

  async remove(): Promise<void> {
    await this.pool.end();
    await this.database.drop({ force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const signIn = (app: TestApp, { email, password }: Pick<SignIn, 'email' | 'password'>) =>
  graphql<{ signIn: { viewer: { name: string; roles: string[]; teamIds: string[] } | null; problem: { code: string } | null } }>(
    app.url, { 'x-balie-client': 'test' }, 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { name roles teamIds } problem { ... on PlainProblem { code } } } }', { input: { email, password } },
  );

/** What a text to a citizen may not be: loud, with two numbers to choose from, or with a sentence of more than fifteen words (a list counts by its lines). */
function complaintsAbout(text: string): string[] {
  const numbers = text.match(/\b(?:0[89]00-\d{4}|112|144)\b(?!NL)/g) ?? [];
  const long = text.split(/[.?:;\n]+/).filter((sentence) => sentence.trim().split(/\s+/).length > 15);
  return [...(text.includes('!') ? [text] : []), ...(numbers.length > 1 ? numbers : []), ...long];
}

describe('the demo', () => {
  let place: Place;
  let before: Record<string, number>;
  beforeAll(async () => {
    place = await Place.make();
    const said = await place.seed(true);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(/^27 teams, 76 municipalities, .* 9 invented people, \d+ invented reports$/m);
    before = await place.counts();
  }, 60_000);
  afterAll(() => place.remove());

  it('has the whole region, each municipality with its polygon and at least one team', async () => {
    expect([before['district'], before['team'], before['municipality']]).toEqual([5, 27, 76]);
    expect(await place.count('municipality where polygon is null')).toBe(0);
    expect(await place.query('select name from municipality m where not exists (select from team_area a where a.municipality_code = m.code and a.valid_until is null)')).toEqual([]);
    expect(await place.query('select name from team t where not exists (select from team_area a where a.team_id = t.id)')).toEqual([]);
    expect((await place.query<{ confidence: string }>('select distinct confidence from team_area order by 1')).map((row) => row.confidence)).toEqual(['derived', 'partly', 'reported']);
  });

  it('has fifteen groups with two to five sub-categories, five clocks, and targets whose fallbacks end', async () => {
    const groups = await place.query<{ slug: string; subs: string }>('select g.slug, count(s.id) as subs from category g join category s on s.parent_id = g.id group by g.slug');
    expect(groups).toHaveLength(15);
    expect(groups.filter(({ subs }) => Number(subs) < 2 || Number(subs) > 5)).toEqual([]);
    expect(before['clock_policy']).toBe(5);
    const targets = await place.query<{ code: string; fallback: string | null; must: boolean; seconds: number | null }>('select code, fallback_code as fallback, must_acknowledge as must, ack_seconds as seconds from escalation_target');
    const after = new Map(targets.map(({ code, fallback }) => [code, fallback]));
    for (const { code } of targets) {
      const chain: string[] = [];
      for (let next: string | null | undefined = code; next; next = after.get(next)) {
        expect(after.has(next)).toBe(true);
        expect(chain).not.toContain(next);
        chain.push(next);
      }
    }
    expect(targets.filter(({ must, seconds }) => must && seconds === null)).toEqual([]);
  });

  it('has saved replies of known variables and categories, with one number to call at most and a calm tone', async () => {
    const replies = await place.query<{ title: string; text: string; language: string; known: boolean }>(
      'select title, text, language, category_slug is null or exists (select from category where slug = category_slug) as known from saved_reply',
    );
    const variables: readonly string[] = REPLY_VARIABLES;
    for (const { title, text, known } of replies) {
      expect({ title, unknown: [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name).filter((name) => !variables.includes(name ?? '')) }).toEqual({ title, unknown: [] });
      expect({ title, known, complaints: complaintsAbout(text) }).toEqual({ title, known: true, complaints: [] });
    }
    const sent = await place.query<{ text: string }>(`select text from message where direction = 'OUTBOUND'`);
    expect(sent.flatMap(({ text }) => complaintsAbout(text))).toEqual([]);
    expect(replies.filter(({ language }) => language === 'nl').length).toBeGreaterThanOrEqual(25);
    expect(replies.filter(({ language }) => language === 'en')).toHaveLength(6);
  });

  it('has reports in every state, with green, orange and overdue clocks, possible danger and no alarm', async () => {
    const statuses = await place.query<{ status: string }>('select distinct status from report');
    expect(statuses.map(({ status }) => status).sort()).toEqual([...REPORT_STATUSES].sort());
    const [clocks] = await place.query<{ overdue: number; orange: number; green: number }>(
      `select count(*) filter (where next_due_at < now())::int as overdue, count(*) filter (where warn_at < now() and next_due_at >= now())::int as orange, count(*) filter (where warn_at >= now())::int as green from report`,
    );
    expect(clocks?.overdue).toBeGreaterThanOrEqual(2);
    expect(clocks?.overdue).toBeLessThanOrEqual(6);
    expect(clocks?.green).toBeGreaterThan(10);
    expect(await place.query('select distinct danger from report order by danger')).toEqual([{ danger: 'NONE' }, { danger: 'POSSIBLE' }]);
    expect(await place.count('danger_alarm')).toBe(0);
    expect((await place.query('select distinct outcome from report where outcome is not null')).length).toBeGreaterThanOrEqual(7);
    expect((await place.query<{ language: string }>('select distinct language from report order by 1')).map((row) => row.language)).toEqual(['de', 'en', 'nl', 'pl']);
    expect((await place.query<{ name: string }>(`select u.name from report r join app_user u on u.id = r.claim_user_id where r.status = 'IN_TRIAGE' order by 1`)).map((row) => row.name)).toEqual(expect.arrayContaining(['Bram de Groot', 'Lotte Visser']));
  });

  it('told its stories through the front door: the balance adds up, nothing waits, and nothing lies in the future', async () => {
    const [sums] = await place.query<Record<string, number>>(
      'select sum(received)::int as received, sum(stored)::int as stored, sum(duplicate)::int as duplicate, sum(ignored)::int as ignored, sum(failed)::int as failed, sum(waiting)::int as waiting from intake_count',
    );
    expect(sums).toEqual({ received: before['inbound_item'], stored: before['inbound_item'], duplicate: 0, ignored: 0, failed: 0, waiting: 0 });
    expect(before['lane']).toBe(0);
    expect(before['presence']).toBe(0);
    expect(await place.count(`message where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING')`)).toBe(0);
    for (const column of ['event.at', 'message.sent_at', 'message.received_at', 'report.created_at', 'audit.at']) expect(await place.count(`${column.split('.')[0]} where ${column.split('.')[1]} > now()`)).toBe(0);
    // Every event of a person has its row in the audit log.
    expect(await place.count(`event e where actor_id is not null and type not in ('report.read') and not exists (select from audit a where a.subject_id = e.report_id::text and a.actor_id = e.actor_id and a.at = e.at)`)).toBe(0);
  });

  it('adds nothing the second time and keeps the sign-ins', async () => {
    const people = place.people();
    expect(statSync(join(place.dataDir, 'demo-people.json')).mode & 0o777).toBe(0o600);
    expect(await place.seed(true)).not.toContain('reports');
    expect(await place.counts()).toEqual(before);
    expect(place.people()).toEqual(people);
  }, 30_000);

  it('overwrites nothing of what a unit changed', async () => {
    await place.query(`update team set name = 'Veluwe aan Zee' where code = 'ON-12'`);
    await place.query(`update team_area set valid_until = '2026-01-01' where municipality_code = 'GM0243'`);
    await place.query(`update category set label_nl = 'Fiets', active = false where slug = 'bicycle_theft'`);
    await place.query(`update clock_policy set claim_seconds = 77 where urgency = 'U3'`);
    await place.query(`update escalation_target set ack_seconds = 99 where code = 'control_room'`);
    await place.query(`update saved_reply set text = 'Van ons zelf.', active = false where title = 'Ontvangen'`);
    await place.query(`update channel_account set name = 'Praten met ons', state = 'PAUSED', settings = '\\x00'`);
    await place.query(`update app_user set name = 'Lotte V.', active = false where email = 'lotte.visser@balie.example'`);
    const all = () => Promise.all(['team', 'team_area', 'category', 'clock_policy', 'escalation_target', 'saved_reply', 'channel_account', 'app_user', 'user_role'].map((table) => place.query(`select * from ${table} t order by t::text`)));
    const changed = await all();
    await place.seed(true);
    expect(await all()).toEqual(changed);
    expect(await place.counts()).toEqual(before);
    await place.query(`update app_user set active = true where email = 'lotte.visser@balie.example'`);
  }, 30_000);

  it('lets everybody sign in, of every role a person can have, also after the file was lost', async () => {
    const first = place.people();
    expect(new Set(first.map(({ role }) => role))).toEqual(new Set(ROLES.filter((role) => role !== 'INTEGRATION')));
    const app = await place.startApp();
    try {
      for (const person of first) {
        const { data } = await signIn(app, person);
        expect({ email: person.email, roles: data.signIn.viewer?.roles, team: data.signIn.viewer?.teamIds.length }).toEqual({ email: person.email, roles: [person.role], team: person.role === 'TEAM_MEMBER' ? 1 : 0 });
      }
      // One is forgotten: only that one gets a new password.
      writeFileSync(join(place.dataDir, 'demo-people.json'), JSON.stringify(first.slice(1)));
      await place.seed(true);
      const second = place.people();
      expect(second.slice(1)).toEqual(first.slice(1));
      expect((await signIn(app, first[0] as SignIn)).data.signIn.problem?.code).toBe('FORBIDDEN');
      expect((await signIn(app, second[0] as SignIn)).data.signIn.viewer).not.toBeNull();
    } finally {
      await app.close();
    }
  }, 60_000);
});

describe('beside each other and interrupted', () => {
  let place: Place;
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(() => place.remove());

  it('leaves nothing when it is killed halfway', async () => {
    const { child, ended } = place.start(true);
    const working = () => place.count(`pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and l.objid = 7303016 and l.granted`);
    while ((await working()) === 0 && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect([await place.count('team'), await place.count('app_user'), await place.count('report')]).toEqual([0, 0, 0]);
  }, 30_000);

  it('fills once when two start at the same moment', async () => {
    const [one, two] = await Promise.all([place.seed(true), place.seed(true)]);
    expect([one, two].filter((said) => said.includes('invented reports'))).toHaveLength(1);
    const counts = await place.counts();
    expect([counts['team'], counts['app_user'], counts['channel_account']]).toEqual([27, 9, 1]);
    await place.seed(true);
    expect(await place.counts()).toEqual(counts);
  }, 60_000);
});

describe('a real installation', () => {
  let place: Place;
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(() => place.remove());

  const linkIn = (said: string) => /^FIRST_ADMIN_LINK (\S+)$/m.exec(said)?.[1] ?? '';

  it('gets the region and a link for its first administrator, and nobody and nothing invented', async () => {
    const said = await place.seed(false);
    expect(linkIn(said)).toMatch(new RegExp(`^${PUBLIC_URL}/aanmelden\\?link=bl_[\\w-]{43}$`));
    expect(said.trim().split('\n').at(-1)).toBe('27 teams, 76 municipalities, 37 saved replies');
    const counts = await place.counts();
    expect([counts['team'], counts['report'], counts['message'], counts['audit']]).toEqual([27, 0, 0, 1]);
    expect(await place.count('app_user where demo')).toBe(0);
  }, 30_000);

  it('gets another link at the next start until one is used; the link before is dead', async () => {
    const first = linkIn(await place.seed(false));
    const second = linkIn(await place.seed(false));
    expect(second).not.toBe(first);
    const app = await place.startApp();
    const redeem = (link: string) => graphql<{ redeemOneTimeLink: { viewer: { roles: string[] } | null } }>(
      app.url, { 'x-balie-client': 'test' }, 'mutation ($input: RedeemOneTimeLinkInput!) { redeemOneTimeLink(input: $input) { viewer { roles } } }',
      { input: { token: new URL(link).searchParams.get('link'), password: 'lang genoeg om te mogen' } },
    );
    try {
      expect((await redeem(first)).data.redeemOneTimeLink.viewer).toBeNull();
      expect((await redeem(second)).data.redeemOneTimeLink.viewer).toEqual({ roles: ['ADMIN'] });
    } finally {
      await app.close();
    }
    expect(linkIn(await place.seed(false))).toBe('');
    expect(await place.count('app_user')).toBe(1);
  }, 60_000);
});
