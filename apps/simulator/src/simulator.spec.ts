import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeskDoor } from '../testing/desk-door.js';
import { realTime } from './play/patience.js';
import { Simulator } from './simulator.js';
import type { GivenAccount } from './world/world.js';
import type { Phone } from './world/model.js';

const given: GivenAccount[] = [
  { id: 'page', kind: 'messenger', name: 'Pagina', settings: { pageId: '111', appSecret: 'geheim', verifyToken: 'v', pageAccessToken: 'EAAGpage' } },
  { id: 'number', kind: 'whatsapp', name: 'Nummer', settings: { phoneNumberId: '222', businessAccountId: '333', appSecret: 'geheim', verifyToken: 'v', accessToken: 'EAAWnumber' } },
  { id: 'bot', kind: 'telegram', name: 'Bot', settings: { botToken: '444:AAaaaaaaaaaaaaaaaaaaaaaaaaaa', secretToken: 'geheim' } },
];
type Json = Record<string, unknown>;

describe('the town with its providers', () => {
  let desk: DeskDoor;
  let town: Simulator;
  const stop = new AbortController();
  beforeEach(async () => {
    desk = await DeskDoor.open();
    town = await Simulator.start({ origin: desk.url, port: 0, accounts: given, time: realTime(stop.signal), seed: 'spec' });
    for (const account of town.world.accounts.values()) account.moods.receipts = 'never';
  });
  afterEach(async () => {
    await town.stop();
    await desk.close();
  });

  const call = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${town.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Json & { error?: { code: number; error_subcode?: number }; description?: string } };
  };
  const graph = (path: string, body: unknown, token: string) => call(path, body, { authorization: `Bearer ${token}` });
  const page = (phone: Phone, message: unknown, more: Json = {}) => graph('/v25.0/111/messages', { recipient: { id: phone.userId }, messaging_type: 'RESPONSE', message, ...more }, 'EAAGpage');
  const number = (phone: Phone, more: Json) => graph('/v25.0/222/messages', { messaging_product: 'whatsapp', to: phone.number, ...more }, 'EAAWnumber');
  const bot = (method: string, body: unknown) => call(`/bot444:AAaaaaaaaaaaaaaaaaaaaaaaaaaa/${method}`, body);
  const writes = async (accountId: string, text = 'hallo') => {
    const phone = town.world.newPhone(accountId, 'Riet A.');
    await town.act(phone, { act: 'say', text }).told;
    return phone;
  };

  it('signs what is sent as each provider does, over the bytes that go', async () => {
    await writes('page', 'café 🚓');
    await writes('number');
    await writes('bot');
    const [first, second, third] = desk.delivered;
    for (const delivery of [first, second]) {
      expect(delivery?.headers['x-hub-signature-256']).toBe(`sha256=${createHmac('sha256', 'geheim').update(delivery?.body ?? '').digest('hex')}`);
      expect(delivery?.body).toMatch(/^[\x20-\x7e]*$/);
    }
    expect(desk.bodies<{ entry: { messaging: { message: { text: string } }[] }[] }>()[0]?.entry[0]?.messaging[0]?.message.text).toBe('café 🚓');
    expect(third?.headers['x-telegram-bot-api-secret-token']).toBe('geheim');
    expect(desk.delivered.map(({ path }) => path)).toEqual(['/webhooks/page', '/webhooks/number', '/webhooks/bot']);
  });

  it('brings it again until the desk has it, and counts that as late', async () => {
    desk.answers = [503, 500];
    await writes('bot');
    expect(desk.delivered).toHaveLength(3);
    expect(new Set(desk.delivered.map(({ body }) => body)).size).toBe(1);
    expect(town.world.account('bot').tally).toMatchObject({ sent: 1, acknowledged: 1, late: 1 });
  });

  it('brings everything twice in that mood, and several in one delivery in the other', async () => {
    town.world.account('page').moods.doubled = 1;
    await writes('page');
    expect(desk.delivered).toHaveLength(2);
    Object.assign(town.world.account('page').moods, { doubled: 0, batched: true });
    await Promise.all([writes('page', 'een'), writes('page', 'twee'), writes('page', 'drie')]);
    expect(desk.bodies<{ entry: unknown[] }>().at(-1)?.entry).toHaveLength(3);
  });

  it('lets the next of the same person go first in that mood', async () => {
    const phone = await writes('bot', 'nul');
    const { moods } = town.world.account('bot');
    moods.shuffled = 1;
    const late = town.act(phone, { act: 'say', text: 'een' }).told;
    moods.shuffled = 0;
    await Promise.all([late, town.act(phone, { act: 'say', text: 'twee' }).told]);
    expect(desk.bodies<{ message: { text: string } }>().map(({ message }) => message.text)).toEqual(['nul', 'twee', 'een']);
  });

  it('takes an answer, and the citizen has it', async () => {
    const [a, b, c] = [await writes('page'), await writes('number'), await writes('bot')];
    expect(await page(a, { text: 'Dag' })).toMatchObject({ status: 200, body: { recipient_id: a.userId } });
    expect(await number(b, { type: 'text', text: { body: 'Dag' } })).toMatchObject({ status: 200, body: { contacts: [{ wa_id: b.number, user_id: b.userId }] } });
    expect(await bot('sendMessage', { chat_id: Number(c.userId), text: 'Dag' })).toMatchObject({ status: 200, body: { ok: true } });
    expect([a, b, c].map((phone) => phone.lines.at(-1))).toMatchObject([{ from: 'desk', text: 'Dag' }, { from: 'desk', text: 'Dag' }, { from: 'desk', text: 'Dag' }]);
  });

  it.each<[string, (phone: Phone) => Promise<{ body: { error?: { code: number; error_subcode?: number } } }>, number, number | undefined]>([
    ['nobody of that id', () => graph('/v25.0/111/messages', { recipient: { id: '9' }, message: { text: 'Dag' } }, 'EAAGpage'), 100, 2018001],
    ['too long', (phone) => page(phone, { text: 'a'.repeat(2001) }), 100, undefined],
    ['no words', (phone) => page(phone, { text: '' }), 100, undefined],
    ['an unknown tag', (phone) => page(phone, { text: 'Dag' }, { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }), 100, undefined],
    ['another page', () => graph('/v25.0/112/messages', {}, 'EAAGpage'), 100, 33],
    ['a token it does not know', () => graph('/v25.0/111/messages', {}, 'EAAGother'), 190, 460],
    ['no token', () => call('/v25.0/111/messages', {}), 104, undefined],
  ])('refuses on Messenger: %s', async (_what, ask, code, subcode) => {
    const { body } = await ask(await writes('page'));
    expect([body.error?.code, body.error?.error_subcode]).toEqual([code, subcode]);
  });

  it('shuts the window after 24 hours, for a human after seven days, and for who blocked at once', async () => {
    const phone = town.world.newPhone('page', 'Riet A.');
    await town.act(phone, { act: 'say', text: 'gisteren', hoursAgo: 25 }).told;
    const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
    expect((await page(phone, { text: 'Dag' })).body.error).toMatchObject({ code: 10, error_subcode: 2018278 });
    expect((await page(phone, { text: 'Dag' }, human)).status).toBe(200);
    phone.lastActAt -= 7 * 24 * 3_600_000;
    expect((await page(phone, { text: 'Dag' }, human)).body.error).toMatchObject({ code: 10 });
    await town.act(await writes('page'), { act: 'block', blocked: true }).told;
    expect((await page([...town.world.phones.values()].at(-1) as Phone, { text: 'Dag' })).body.error).toMatchObject({ code: 551, error_subcode: 1545041 });
  });

  it('tells of a closed window on WhatsApp afterwards, as a status, and takes a template', async () => {
    const phone = await writes('number');
    phone.windowClosed = true;
    const taken = await number(phone, { type: 'text', text: { body: 'Dag' } });
    expect(taken.status).toBe(200);
    await town.idle();
    expect(desk.delivered.at(-1)?.body).toContain('131047');
    const template = (parameters: unknown[]) => number(phone, { type: 'template', template: { name: 'wij_hebben_een_vraag', language: { code: 'nl' }, components: [{ type: 'body', parameters }] } });
    expect((await template([])).body.error).toMatchObject({ code: 132000 });
    expect((await template([{ type: 'text', text: 'M-26-000001' }])).status).toBe(200);
    expect(phone.lines.at(-1)).toMatchObject({ kind: 'template', text: 'Wij hebben nog een vraag over uw melding M-26-000001. Wilt u dit bericht beantwoorden?' });
  });

  it.each<[string, string, Json, string]>([
    ['nobody of that id', 'sendMessage', { chat_id: 9, text: 'Dag' }, 'Bad Request: chat not found'],
    ['no words', 'sendMessage', { chat_id: 'them', text: ' ' }, 'Bad Request: message text is empty'],
    ['too long', 'sendMessage', { chat_id: 'them', text: 'a'.repeat(4097) }, 'Bad Request: message is too long'],
    ['an answer to nothing', 'sendMessage', { chat_id: 'them', text: 'Dag', reply_parameters: { message_id: 1 } }, 'Bad Request: message to be replied not found'],
    ['an unknown act', 'sendChatAction', { chat_id: 'them', action: 'dancing' }, 'Bad Request: wrong parameter action in request'],
  ])('refuses on Telegram: %s', async (_what, method, body, description) => {
    const phone = await writes('bot');
    expect((await bot(method, { ...body, chat_id: body['chat_id'] === 'them' ? phone.userId : body['chat_id'] })).body.description).toBe(description);
  });

  it('plays moods: too many, token lost and a new one that works', async () => {
    const phone = await writes('bot');
    const { moods } = town.world.account('bot');
    moods.api = 'too_many';
    expect(await bot('sendMessage', { chat_id: phone.userId, text: 'Dag' })).toMatchObject({ status: 429, body: { parameters: { retry_after: 3 } } });
    moods.api = 'well';
    const token = town.world.newToken('bot');
    expect((await bot('getMe', {})).status).toBe(401);
    expect((await call(`/bot${token}/getMe`, {})).status).toBe(200);
  });

  it('has media where the provider keeps them', async () => {
    const phone = town.world.newPhone('number', 'Riet A.');
    const { line, told } = town.act(phone, { act: 'photo' });
    await told;
    const headers = { authorization: 'Bearer EAAWnumber' };
    const node = (await (await fetch(`${town.url}/v25.0/${line?.mediaId}`, { headers })).json()) as { url: string; sha256: string };
    expect((await fetch(`${town.url}${new URL(node.url, town.url).pathname}?${new URL(node.url, town.url).searchParams}`)).status).toBe(401);
    expect(node.sha256).toMatch(/^[0-9a-f]{64}$/);
    const voice = town.act(await writes('bot'), { act: 'voice' }).line;
    const { body } = await bot('getFile', { file_id: voice?.mediaId });
    const file = await fetch(`${town.url}/file/bot444:AAaaaaaaaaaaaaaaaaaaaaaaaaaa/${(body['result'] as { file_path: string }).file_path}`);
    expect(Buffer.from(await file.arrayBuffer()).subarray(0, 4).toString('latin1')).toBe('OggS');
  });
});
