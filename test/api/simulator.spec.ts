import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { kinds, startTown, type Kind, type Town } from '../support/town.js';
import type { Phone } from '@balie/simulator/world/model.js';
import { expectBalanced, until } from './doors.js';

const HOUR_MS = 3_600_000;
type Message = { id: string; direction: string; text: string | null; delivery_status: string | null; failure: { code: string; reason: string } | null; edited_at: Date | null; withdrawn_at: Date | null; report_id: string };

let app: TestApp;
let town: Town;
let lotte: Client;
let henk: Client;
beforeAll(async () => {
  app = await startApp();
  town = await startTown(app);
  [lotte, henk] = await Promise.all([signedIn(app, ['OPERATOR'], { name: 'Lotte' }), signedIn(app, ['ADMIN'], { name: 'Henk' })]);
}, 120_000);
afterAll(async () => {
  await town?.stop();
  await app?.close();
});

const message = async (what: string, where: string, value: unknown) => until(what, async () => (await app.query<Message>(`select id, direction, text, delivery_status, failure, edited_at, withdrawn_at, report_id from message where ${where}`, [value]))[0]);
/** Ids of Telegram count within a chat, so the desk keeps them with it. */
const idOf = (phone: Phone, lineId: string | undefined): string => (phone.kind === 'telegram' ? `${phone.userId}:${lineId}` : (lineId ?? ''));
const stored = (phone: Phone, lineId: string | undefined) => message('it is at the desk', 'external_id = $1', idOf(phone, lineId));
const status = async (id: string, wanted: string) => message(`it is ${wanted}`, `id = $1 and delivery_status = '${wanted}'`, id).catch(async (error: Error) => {
  const [now] = await app.query<Message>('select delivery_status, failure from message where id = $1', [id]);
  throw new Error(`${error.message}, but ${JSON.stringify(now)}`);
});

async function answer(reportId: string, text: string, more: Record<string, unknown> = {}): Promise<{ id?: string; problem?: string }> {
  await lotte.graphql('mutation ($id: ID!) { claimReport(input: { reportId: $id }) { problem { code } } }', { id: reportId });
  const [report] = await app.query<{ version: number }>('select version from report where id = $1', [reportId]);
  const { data, errors } = await lotte.graphql<{ sendReply: { message: { id: string } | null; problem: { code: string } | null } }>(
    'mutation ($input: SendReplyInput!) { sendReply(input: $input) { message { id } problem { code } } }', { input: { reportId, expectedVersion: report?.version, clientKey: randomUUID(), text, ...more } },
  );
  if (!data?.sendReply) throw new Error(JSON.stringify(errors));
  return { id: data.sendReply.message?.id, problem: data.sendReply.problem?.code };
}

/** Somebody writes and gets an answer. */
async function conversation(kind: Kind, text = `Er brandt geen lamp meer in de straat, ${randomUUID()}`): Promise<{ phone: Phone; reportId: string }> {
  const phone = town.newPhone(kind);
  const line = await town.act(phone, { act: 'say', text });
  return { phone, reportId: (await stored(phone, line?.id)).report_id };
}

describe.each(kinds)('a citizen on %s', (kind) => {
  it('is heard, answered once, and the desk knows what became of the answer', async () => {
    const { phone, reportId } = await conversation(kind);
    const sent = await answer(reportId, 'Dank u wel, wij kijken ernaar.');
    await until('it is on the phone', async () => phone.lines.some((line) => line.from === 'desk'));
    expect(phone.lines.filter((line) => line.from === 'desk').map(({ text }) => text)).toEqual(['Dank u wel, wij kijken ernaar.']);
    await town.simulator.idle();
    if (kind === 'telegram') await status(sent.id as string, 'SENT');
    else {
      await status(sent.id as string, 'DELIVERED');
      await town.act(phone, { act: 'read' });
      await status(sent.id as string, 'READ');
    }
    // The echo of our own answer is not a second message.
    expect(await app.query('select 1 from message where report_id = $1', [reportId])).toHaveLength(2);
  });

  it('changes what was said, and the first words are kept', async () => {
    const { phone } = await conversation(kind, 'hij staat er nog');
    const id = phone.lines[0]?.id as string;
    await town.act(phone, { act: 'edit', of: id, text: 'hij is net weg' });
    const edited = await message('it is changed', 'external_id = $1 and edited_at is not null', idOf(phone, id));
    expect(edited.text).toBe('hij is net weg');
  });

  it('sends a photo, a voice note and a place, each of its kind', async () => {
    const { phone, reportId } = await conversation(kind);
    for (const act of ['photo', 'voice'] as const) await town.act(phone, { act });
    await town.act(phone, { act: 'location', latitude: 52.25, longitude: 6.16 });
    const parts = await until('all of it is there', async () => {
      const rows = await app.query<{ kind: string; state: string; mime_type: string | null }>('select a.kind, a.state, a.mime_type from attachment a join message m on m.id = a.message_id where m.report_id = $1 order by m.received_at', [reportId]);
      return rows.length === 3 && rows.every((one) => one.state === 'READY' || one.kind === 'location') ? rows : null;
    }, 20_000);
    expect(parts.map((one) => one.kind.toLowerCase())).toEqual(['image', 'audio', 'location']);
  });

  it('blocks the desk, which is told so and does not try again', async () => {
    const { phone, reportId } = await conversation(kind);
    await town.act(phone, { act: 'block', blocked: true });
    const sent = await answer(reportId, 'Bent u er nog?');
    if (sent.id !== undefined) expect((await status(sent.id, 'FAILED')).failure).not.toBeNull();
    else expect(sent.problem).toBeDefined();
    expect(phone.lines.filter((line) => line.from === 'desk')).toEqual([]);
  });

  it('is answered after all when the provider was too busy for a moment', async () => {
    const { phone, reportId } = await conversation(kind);
    const before = town.account(kind).tally.turnedDown;
    town.account(kind).moods.api = 'too_many';
    const sent = await answer(reportId, 'Wij hebben uw bericht.');
    await until('it was turned down', async () => town.account(kind).tally.turnedDown > before);
    town.account(kind).moods.api = 'well';
    // A limit on the whole account holds it for a minute: that minute is over.
    await app.query(`update channel_account set send_after = now() where id = $1 and send_after is not null`, [town.accountIds[kind]]);
    await app.query(`update message set ready_at = now() where id = $1 and delivery_status = 'QUEUED'`, [sent.id]);
    await until('it is on the phone', async () => phone.lines.some((line) => line.from === 'desk'), 30_000);
    expect(phone.lines.filter((line) => line.from === 'desk')).toHaveLength(1);
    expect(sent.problem).toBeUndefined();
  }, 60_000);
});

describe.each(['messenger', 'whatsapp'] as const)('on %s', (kind) => {
  it('a citizen takes words back, and they are hidden', async () => {
    const { phone } = await conversation(kind, 'vergeet dit');
    const id = phone.lines[0]?.id as string;
    await town.act(phone, { act: 'unsend', of: id });
    await message('it is withdrawn', 'external_id = $1 and withdrawn_at is not null', idOf(phone, id));
  });
});

it('after a day Messenger takes an answer of a person, until the seventh', async () => {
  const phone = town.newPhone('messenger');
  const yesterday = await town.act(phone, { act: 'say', text: 'Dit was gisteren', hoursAgo: 26 });
  const sent = await answer((await stored(phone, yesterday?.id)).report_id, 'Alsnog bedankt.');
  await status(sent.id as string, 'DELIVERED');
  const old = town.newPhone('messenger');
  const lastWeek = await town.act(old, { act: 'say', text: 'Dit was vorige week', hoursAgo: 8 * 24 });
  expect((await answer((await stored(old, lastWeek?.id)).report_id, 'Te laat')).problem).toBe('REPLY_WINDOW_CLOSED');
  expect(old.lines).toHaveLength(1);
});

it('after a day WhatsApp takes an approved text only, filled in', async () => {
  const phone = town.newPhone('whatsapp');
  const line = await town.act(phone, { act: 'say', text: 'Dit was gisteren', hoursAgo: 26 });
  const { report_id: reportId } = await stored(phone, line?.id);
  expect((await answer(reportId, 'Dag')).problem).toBe('REPLY_WINDOW_CLOSED');
  const text = 'Wij hebben nog een vraag over uw melding M-26-1. Wilt u dit bericht beantwoorden?';
  const sent = await answer(reportId, text, { template: { name: 'wij_hebben_een_vraag', language: 'nl', parameters: ['M-26-1'] } });
  expect(sent.problem).toBeUndefined();
  await status(sent.id as string, 'DELIVERED');
  expect(phone.lines.at(-1)).toMatchObject({ kind: 'template', text });
  expect(phone.lastActAt).toBeLessThan(Date.now() - 24 * HOUR_MS);
});

describe.each(kinds)('an account on %s', (kind) => {
  it('that lost its token stops clearly, and after a new one what waited leaves', async () => {
    const { phone, reportId } = await conversation(kind);
    const { accountIds } = town;
    const token = town.simulator.world.newToken(kind);
    const sent = await answer(reportId, 'Wij zijn onderweg.');
    await until('the account is broken', async () => (await app.query(`select 1 from channel_account where id = $1 and state = 'BROKEN'`, [accountIds[kind]])).length > 0);
    // What citizens write meanwhile still comes in.
    const more = await town.act(phone, { act: 'say', text: 'hallo?' });
    await stored(phone, more?.id);
    const setting = { messenger: 'pageAccessToken', whatsapp: 'accessToken', telegram: 'botToken' }[kind];
    const changed = await henk.graphql('mutation ($input: UpdateChannelAccountInput!) { updateChannelAccount(input: $input) { account { state } problem { code message } } }', { input: { accountId: accountIds[kind], settings: { [setting]: token } } });
    expect(changed).toMatchObject({ data: { updateChannelAccount: { problem: null } } });
    await until('it works again', async () => (await app.query(`select 1 from channel_account where id = $1 and state = 'CONNECTED'`, [accountIds[kind]])).length > 0);
    if (sent.id !== undefined) await until('what waited is on the phone', async () => phone.lines.some((line) => line.text === 'Wij zijn onderweg.'), 20_000);
    expect(phone.lines.filter((line) => line.from === 'desk')).toHaveLength(1);
  }, 60_000);
});

it('of all this the balance adds up', async () => {
  await town.simulator.idle();
  await expectBalanced(app);
});
