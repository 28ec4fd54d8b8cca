import { setTimeout as pause } from 'node:timers/promises';
import type { TestApp } from '../support/app.js';
import { signedIn } from '../support/client.js';
import { connectAccount, until } from '../api/doors.js';
import { Citizen, writeAtRate } from './citizens.js';
import { Operator } from './operators.js';
import { Processes, type Victim } from './processes.js';
import { pick, randomOf } from './random.js';

/** Longer with BALIE_FAULT_SECONDS; the same again with the BALIE_FAULT_SEED it prints. */
const SECONDS = Number(process.env['BALIE_FAULT_SECONDS'] ?? 60);
const SEED = Number(process.env['BALIE_FAULT_SEED'] ?? Date.now() % 1_000_000);
const PER_SECOND = 50;
const CITIZENS = 60;
const OPERATORS = 4;
const CALM_MS = 2_500;

const random = randomOf(SEED);
let processes: Processes;
let citizens: Citizen[];
let operators: Operator[];

/** http, worker, PostgreSQL in turn, at moments nobody planned, while people write and answer; the next one when the last is back and people write again. */
async function killInTurn(stopped: () => boolean): Promise<void> {
  for (let turn = 0; !stopped(); turn++) {
    await pause(CALM_MS * (0.5 + random()));
    if (stopped()) return;
    await processes.kill((['http', 'worker', 'postgres'] as const)[turn % 3] as Victim);
    await until('it answers again', isReady, 60_000);
  }
}

const isReady = async (): Promise<boolean> => (await fetch(`${processes.url}/health/ready`).catch(() => null))?.ok === true;

async function arrive(account: string, i: number): Promise<Citizen> {
  const response = await fetch(`${processes.url}/api/web/${account}/visitors`, { method: 'POST', headers: { 'x-balie-client': 'citizen', 'content-type': 'application/json' }, body: '{}' });
  const { visitorId, token } = (await response.json()) as { visitorId: string; token: string };
  return new Citizen(`burger ${i}`, processes.url, account, visitorId, token, randomOf(SEED + i + 1));
}

beforeAll(async () => {
  process.stderr.write(`faults: ${SECONDS} s, BALIE_FAULT_SEED=${SEED}\n`);
  processes = await Processes.start();
  await until('the product answers', isReady, 60_000);
  const app = { url: processes.url, query: (sql: string, parameters?: unknown[]) => processes.query(sql, parameters) } as unknown as TestApp;
  const account = await connectAccount(app, 'web', {});
  citizens = await Promise.all(Array.from({ length: CITIZENS }, (_, i) => arrive(account, i)));
  operators = await Promise.all(Array.from({ length: OPERATORS }, async (_, i) =>
    new Operator(`medewerker ${i}`, processes.url, (await signedIn(app, ['OPERATOR'], { name: `Medewerker ${i}`, token: true })).headers, randomOf(SEED + 1000 + i))));

  const listening = citizens.slice(0, 12).map((citizen) => citizen.listen());
  const working = operators.map((operator) => operator.work());
  let done = false;
  const killing = killInTurn(() => done);
  await writeAtRate(citizens, PER_SECOND, SECONDS, random);
  done = true;
  await killing;
  operators.forEach((operator) => operator.stop());
  await Promise.all(working);
  await settle();
  await until('those who listened heard everything', async () => heardAll(), 20_000).catch(() => undefined);
  citizens.forEach((citizen) => citizen.stopListening());
  await Promise.all(listening);
  const sent = citizens.flatMap((citizen) => citizen.sent);
  const repeated = sent.filter((message) => message.attempts > 1).length;
  const answers = operators.flatMap((operator) => operator.answered).filter((entry) => entry.messageId !== null).length;
  process.stderr.write(`faults: ${sent.length} messages acknowledged (${repeated} only after repeating), ${answers} answers, killed ${JSON.stringify(processes.kills)}\n`);
}, (SECONDS + 120) * 1000);

afterAll(() => processes?.stop(), 30_000);

/** Until nothing is under way: no delivery unsplit, no item waiting, no answer unsent, no event unnumbered. */
const settle = () =>
  until('everything has come to rest', async () => {
    const [left] = await processes.query<{ n: number }>(
      `select ((select count(*) from inbound_delivery where state = 'PENDING') + (select count(*) from inbound_item where state = 'WAITING') + (select count(*) from lane)
         + (select count(*) from message where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING')) + (select count(*) from event where live_seq is null))::int as n`,
    ).catch(() => [{ n: -1 }]);
    return left?.n === 0;
  }, 90_000);

async function heardAll(): Promise<boolean> {
  for (const citizen of citizens.slice(0, 12)) {
    const rows = await processes.query<{ id: string }>(`select m.id from message m join conversation c on c.id = m.conversation_id where c.key = $1 and (m.direction = 'INBOUND' or m.delivery_status in ('SENT', 'DELIVERED', 'READ'))`, [citizen.visitorId]);
    if (!rows.every((row) => citizen.heard.has(row.id))) return false;
  }
  return true;
}

describe('after kill -9 of everything in turn', () => {
  it('everything was killed', () => {
    expect(Math.min(...Object.values(processes.kills))).toBeGreaterThanOrEqual(1);
  });

  it('nothing acknowledged is missing and nothing is doubled', async () => {
    const rows = await processes.query<{ id: string; text: string; key: string }>(`select m.id, m.text, c.key from message m join conversation c on c.id = m.conversation_id where m.direction = 'INBOUND'`);
    const stored = rows.map((row) => `${row.key} ${row.id} ${row.text}`).sort();
    const acknowledged = citizens.flatMap((citizen) => citizen.sent.map((message) => `${citizen.visitorId} ${message.id} ${message.text}`)).sort();
    expect(stored).toEqual(acknowledged);
    expect(acknowledged.length).toBe(SECONDS * PER_SECOND);
  });

  it('the order of each conversation is the order in which it was said', async () => {
    const rows = await processes.query<{ id: string; key: string }>(`select m.id, c.key from message m join conversation c on c.id = m.conversation_id where m.direction = 'INBOUND' order by m.sequence`);
    for (const citizen of citizens) expect(rows.filter((row) => row.key === citizen.visitorId).map((row) => row.id)).toEqual(citizen.sent.map((message) => message.id));
  });

  it('the balance is exact, in the counts and in the rows', async () => {
    const [counted] = await processes.query('select sum(received)::int as received, sum(stored)::int as stored, sum(duplicate)::int as duplicate, sum(ignored)::int as ignored, sum(failed)::int as failed, sum(waiting)::int as waiting from intake_count');
    const [rows] = await processes.query<{ stored: number; duplicate: number; ignored: number; failed: number; waiting: number }>(
      `select (select count(*)::int from inbound_item where state = 'STORED') as stored, (select count(*)::int from inbound_duplicate) as duplicate, (select count(*)::int from inbound_item where state = 'IGNORED') as ignored,
         (select count(*)::int from inbound_item where state = 'FAILED') + (select count(*)::int from inbound_delivery where state = 'FAILED') as failed,
         (select count(*)::int from inbound_item where state = 'WAITING') + (select count(*)::int from inbound_delivery where state = 'PENDING') as waiting`,
    );
    const { stored, duplicate, ignored, failed, waiting } = rows!;
    expect(counted).toEqual({ received: stored + duplicate + ignored + failed + waiting, ...rows });
    expect([failed, waiting]).toEqual([0, 0]);
    expect(await processes.query(`select reason, count(*) from inbound_item where state = 'FAILED' group by 1`)).toEqual([]);
  });

  it('every answer that was confirmed went out once, in order, and reached who listened', async () => {
    const rows = await processes.query<{ id: string; text: string; status: string; report: string }>(`select id, text, delivery_status as status, report_id as report from message where direction = 'OUTBOUND' order by sequence`);
    const confirmed = operators.flatMap((operator) => operator.answered).filter((entry) => entry.messageId !== null);
    const byText = new Map(rows.map((row) => [row.text, row]));
    expect(byText.size).toBe(rows.length);
    for (const entry of confirmed) expect(byText.get(entry.text)).toMatchObject({ id: entry.messageId, report: entry.reportId, status: expect.stringMatching(/^(SENT|DELIVERED|READ)$/) });
    const sent = await processes.query<{ id: string }>(`select data->>'messageId' as id from event where type = 'message.sent' order by position`);
    expect(sent.map((row) => row.id).sort()).toEqual(rows.map((row) => row.id).sort());
    const answeredEvents = await processes.query<{ n: number }>(`select count(*)::int as n from event where type = 'report.answered'`);
    expect(answeredEvents[0]?.n).toBe(rows.length);
    const order = await processes.query<{ n: number }>(
      `with sent as (select m.conversation_id, m.sequence, row_number() over (partition by m.conversation_id order by e.position) - row_number() over (partition by m.conversation_id order by m.sequence) as moved
         from event e join message m on m.id = (e.data->>'messageId')::uuid where e.type = 'message.sent') select count(*)::int as n from sent where moved <> 0`,
    );
    expect(order).toEqual([{ n: 0 }]);
    expect(confirmed.length).toBeGreaterThan(20);
  });

  it('who listened all the time heard everything', async () => {
    expect(await heardAll()).toBe(true);
  });

  it('a citizen who looks again finds every word', async () => {
    const citizen = pick(random, citizens);
    const thread = await citizen.thread();
    const words = thread.filter((message) => message.from === 'citizen').map((message) => message.id);
    expect(words).toEqual(citizen.sent.map((message) => message.id).slice(-words.length));
    expect(words.length).toBeGreaterThan(0);
  });

  it('the live sequence has every event once', async () => {
    const [row] = await processes.query<{ n: number; numbered: number }>('select count(*)::int as n, count(distinct live_seq)::int as numbered from event');
    expect(row?.n).toBe(row?.numbered);
  });

  it('nothing went wrong that has another cause than a database that was away', () => {
    const away = /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|database is away|starting up|not yet accepting|shutting down|recovery mode|Query read timeout|timeout exceeded/i;
    const surprises = processes.log().split('\n').filter((line) => (/"level":"(error|fatal)"/.test(line) && !away.test(line)) || /unhandled|uncaught/i.test(line));
    expect([...new Set(surprises.map((line) => line.slice(0, 600)))].slice(0, 5)).toEqual([]);
  });
});
