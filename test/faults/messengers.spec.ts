import { randomUUID } from 'node:crypto';
import type { Phone } from '@balie/simulator/world/model.js';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { kinds, startTown, type Kind, type Town } from '../support/town.js';
import { connectAccount, expectBalanced, until, Visitor } from '../api/doors.js';

/** An hour in fast motion: 10,000 with BALIE_FAULT_MESSAGES=10000. Messages over the four channels, and how many a citizen writes. */
const MESSAGES = Number(process.env['BALIE_FAULT_MESSAGES'] ?? 400);
const EACH = 10;
const CITIZENS = Math.ceil(MESSAGES / EACH / 4);
const DOUBLED = 0.05;
const SHUFFLED = 0.02;
const HOUR_SECONDS = 3600;
const AT_ONCE = 40;
/** One in so many conversations is answered. */
const ANSWERED = 4;
/** What goes wrong at the provider while the desk answers, and how often. */
const faults = { messenger: ['broken', 0.1], whatsapp: ['too_many', 0.1], telegram: ['hangs_after', 0.03] } as const;

let app: TestApp;
let town: Town;
let lotte: Client;
const phones: Phone[] = [];
const answers: { readonly phone: Phone; readonly id: string; readonly text: string }[] = [];

/** Runs all of them, so many at a time. */
async function inTurns(works: readonly (() => Promise<unknown>)[], atOnce = AT_ONCE): Promise<void> {
  const left = [...works];
  const worker = async (): Promise<void> => {
    for (let work = left.shift(); work; work = left.shift()) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** One person's evening: messages spread over an hour, as the provider's clock tells it; the next leaves before the last one is there. */
const writes = (phone: Phone) => async (): Promise<void> => {
  const sent = Array.from({ length: EACH }, (_, at) => town.act(phone, { act: 'say', text: `bericht ${at} van ${phone.id}`, hoursAgo: ((EACH - at) * HOUR_SECONDS) / EACH / 3600 }));
  await Promise.all(sent);
};

const writesOnTheWeb = (visitor: Visitor) => async (): Promise<void> => {
  for (let at = 0; at < EACH; at += 1) expect((await visitor.write(`bericht ${at} van ${visitor.id}`)).status).toBeLessThan(300);
};

async function answer(phone: Phone): Promise<void> {
  const [row] = await app.query<{ id: string }>('select r.id from report r join message m on m.report_id = r.id where m.text = $1 limit 1', [`bericht 0 van ${phone.id}`]);
  await lotte.graphql('mutation ($id: ID!) { claimReport(input: { reportId: $id }) { problem { code } } }', { id: row?.id });
  const [report] = await app.query<{ version: number }>('select version from report where id = $1', [row?.id]);
  const text = `Wij hebben uw bericht, ${randomUUID()}`;
  const { data } = await lotte.graphql<{ sendReply: { message: { id: string } | null; problem: { code: string } | null } }>(
    'mutation ($input: SendReplyInput!) { sendReply(input: $input) { message { id } problem { code } } }', { input: { reportId: row?.id, expectedVersion: report?.version, clientKey: randomUUID(), text } },
  );
  if (!data.sendReply.message) throw new Error(`not answered: ${JSON.stringify(data)}`);
  answers.push({ phone, id: data.sendReply.message.id, text });
}

beforeAll(async () => {
  app = await startApp();
  town = await startTown(app);
  lotte = await signedIn(app, ['OPERATOR'], { token: true });
  const web = await connectAccount(app, 'web', {});
  for (const kind of kinds) Object.assign(town.account(kind).moods, { doubled: DOUBLED, shuffled: SHUFFLED, batched: kind === 'messenger' });
  phones.push(...kinds.flatMap((kind) => Array.from({ length: CITIZENS }, () => town.newPhone(kind))));
  const visitors = await Promise.all(Array.from({ length: CITIZENS }, () => Visitor.arrive(app.url, web)));
  await inTurns([...phones.map(writes), ...visitors.map(writesOnTheWeb)]);
}, 600_000);
afterAll(async () => {
  await town?.stop();
  await app?.close();
});

it('everything that came in has one fate: the balance is exact, doubles and all', async () => {
  const balance = await expectBalanced(app);
  const doubled = kinds.reduce((sum, kind) => sum + town.account(kind).tally.doubled, 0);
  expect(balance.duplicate).toBe(doubled);
  expect(balance.failed).toBe(0);
  expect((await app.query<{ count: number }>(`select count(*)::int as count from message where direction = 'INBOUND' and text like 'bericht %'`))[0]?.count).toBe(CITIZENS * 4 * EACH);
}, 300_000);

it('each conversation is in the provider’s order, whatever overtook what', async () => {
  const rows = await app.query<{ text: string }>(`select m.text from message m where m.direction = 'INBOUND' and m.text like 'bericht %' order by m.conversation_id, m.sent_at, m.sequence`);
  const orders = new Map<string, number[]>();
  for (const { text } of rows) {
    const [, at, , whose = ''] = text.split(' ');
    orders.set(whose, [...(orders.get(whose) ?? []), Number(at)]);
  }
  const wrong = [...orders].filter(([, places]) => places.some((at, index) => at !== index));
  expect(orders.size).toBe(CITIZENS * 4);
  expect(wrong.map(([whose]) => whose)).toEqual([]);
});

it('every answer is on the phone once, or marked', async () => {
  for (const kind of kinds) Object.assign(town.account(kind).moods, { api: faults[kind as Kind][0], share: faults[kind as Kind][1] });
  await inTurns(phones.filter((_, at) => at % ANSWERED === 0).map((phone) => () => answer(phone)), 8);
  await until('nothing waits to be sent', async () => (await app.query(`select 1 from message where direction = 'OUTBOUND' and delivery_status in ('QUEUED', 'SENDING') limit 1`)).length === 0, 240_000);
  for (const kind of kinds) town.account(kind).moods.api = 'well';
  const states = new Map((await app.query<{ id: string; state: string }>(`select id, delivery_status as state from message where direction = 'OUTBOUND'`)).map(({ id, state }) => [id, state]));
  const fates = answers.map(({ phone, id, text }) => ({ state: states.get(id), copies: phone.lines.filter((line) => line.text === text).length }));
  expect(answers.length).toBeGreaterThan(0);
  expect(fates.filter(({ copies }) => copies > 1)).toEqual([]);
  expect(fates.filter(({ state, copies }) => copies === 0 && !['FAILED', 'UNCERTAIN'].includes(state ?? ''))).toEqual([]);
}, 300_000);
