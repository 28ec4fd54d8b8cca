import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { claim, reaches, reportOf, sendReply } from './desk.js';
import { until } from './doors.js';
import { connected, deliver, settled } from './messengers.js';

let app: TestApp;
let operator: Client;
let provider: Server;
let base: string;
let ids = 0;
const asked: { readonly url: string; readonly body: string; readonly authorization: string | undefined }[] = [];
/** The next answers, in turn; then what a provider says when all is well. */
const answers: { readonly status: number; readonly json: unknown }[] = [];
const well = (url: string): unknown => (url.startsWith('/bot') ? { ok: true, result: { message_id: ++ids } } : { message_id: `mid-${++ids}`, messages: [{ id: `wamid-${ids}` }] });

beforeAll(async () => {
  provider = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ url: request.url ?? '', body: Buffer.concat(chunks).toString('utf8'), authorization: request.headers.authorization });
      const { status, json } = answers.shift() ?? { status: 200, json: well(request.url ?? '') };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  app = await startApp();
  operator = await signedIn(app, ['OPERATOR']);
}, 60_000);
afterAll(async () => {
  provider?.closeAllConnections();
  provider?.close();
  await app?.close();
});

/** A citizen of that name wrote so many hours ago; the operator has the report. */
async function wrote(kind: 'messenger' | 'whatsapp' | 'telegram', user: string, hours = 1): Promise<{ account: string; reportId: string; version: number }> {
  const key = `1${user}`;
  const account = await connected(app, kind, key, { apiBaseUrl: base });
  const at = Date.now() - hours * 3_600_000;
  const seconds = Math.floor(at / 1000);
  const bodies = {
    messenger: { object: 'page', entry: [{ id: key, time: at, messaging: [{ sender: { id: user }, recipient: { id: key }, timestamp: at, message: { mid: `in-${user}`, text: 'Hallo' } }] }] },
    whatsapp: { object: 'whatsapp_business_account', entry: [{ id: 'w', changes: [{ field: 'messages', value: { metadata: { phone_number_id: key }, contacts: [{ wa_id: user, user_id: `NL.${user}` }], messages: [{ from: user, from_user_id: `NL.${user}`, id: `in-${user}`, timestamp: String(seconds), type: 'text', text: { body: 'Hallo' } }] } }] }] },
    telegram: { update_id: 1, message: { message_id: 1, from: { id: Number(user), first_name: 'A' }, chat: { id: Number(user), type: 'private' }, date: seconds, text: 'Hallo' } },
  };
  expect((await deliver(app, kind, account, JSON.stringify(bodies[kind]))).status).toBe(200);
  await settled(app, account);
  const { id } = await reportOf(app, kind === 'whatsapp' ? `NL.${user}` : user);
  return { account, reportId: id, version: await claim(operator, id) };
}

async function say({ reportId, version }: { readonly reportId: string; readonly version: number }, text: string): Promise<{ problem: string | null; id: string }> {
  const sent = await sendReply(operator, { reportId, expectedVersion: version, text });
  return { problem: sent.problem?.code ?? null, id: sent.message?.id ?? '' };
}
const about = (text: string) => asked.filter(({ body }) => body.includes(text)).map(({ url, body, authorization }) => ({ url, authorization, json: JSON.parse(body) as Record<string, unknown> }));

describe('answers leave as the platform wants them', () => {
  it('on Messenger; its echo is known as our own, and what was read before the watermark is read', async () => {
    const where = await wrote('messenger', '501');
    const { id } = await say(where, 'Dag vanaf de balie');
    const { external_id } = await reaches(app, id, 'SENT');
    expect(about('Dag vanaf de balie')).toMatchObject([{ url: '/v25.0/1501/messages', authorization: 'Bearer token', json: { recipient: { id: '501' }, messaging_type: 'RESPONSE', message: { metadata: id } } }]);
    const back = { timestamp: Date.now(), message: { is_echo: true, mid: external_id, text: 'Dag vanaf de balie' } };
    await deliver(app, 'messenger', where.account, JSON.stringify({ object: 'page', entry: [{ id: '1501', time: 1, messaging: [{ sender: { id: '1501' }, recipient: { id: '501' }, ...back }, { sender: { id: '501' }, recipient: { id: '1501' }, timestamp: Date.now(), read: { watermark: Date.now() } }] }] }));
    await reaches(app, id, 'READ');
    expect(await app.query(`select 1 from message where account_id = $1 and direction = 'OUTBOUND'`, [where.account])).toHaveLength(1);
  });

  it('on Messenger after a day as a person, after a week not at all', async () => {
    await reaches(app, (await say(await wrote('messenger', '502', 30), 'Na een dag')).id, 'SENT');
    expect(about('Na een dag')).toMatchObject([{ json: { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } }]);
    expect((await say(await wrote('messenger', '503', 24 * 8), 'Na een week')).problem).toBe('REPLY_WINDOW_CLOSED');
    expect(about('Na een week')).toEqual([]);
  });

  it('on WhatsApp to the number we know beside the lasting id, and after a day only with an approved text', async () => {
    await reaches(app, (await say(await wrote('whatsapp', '31600000501'), 'Dag op WhatsApp')).id, 'SENT');
    expect(about('Dag op WhatsApp')).toMatchObject([{ json: { to: '31600000501', type: 'text' } }]);
    expect((await say(await wrote('whatsapp', '31600000502', 25), 'Te laat')).problem).toBe('REPLY_WINDOW_CLOSED');
  });

  it('on Telegram to the chat; a citizen who blocked the bot is told of', async () => {
    const where = await wrote('telegram', '700000501');
    expect((await reaches(app, (await say(where, 'Dag op Telegram')).id, 'SENT')).external_id).toMatch(/^700000501:\d+$/);
    expect(about('Dag op Telegram')).toMatchObject([{ url: '/bot1700000501:token/sendMessage', json: { chat_id: '700000501' } }]);
    answers.push({ status: 403, json: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' } });
    expect(await reaches(app, (await say(await wrote('telegram', '700000502'), 'Geblokkeerd')).id, 'FAILED')).toMatchObject({ failure: { kind: 'blocked', code: 'TELEGRAM_403' } });
  });
});

it('a token that ended breaks the account, and says nothing secret', async () => {
  const where = await wrote('whatsapp', '31600000503');
  answers.push({ status: 401, json: { error: { message: 'Error validating access token: token', type: 'OAuthException', code: 190, error_subcode: 463 } } });
  await say(where, 'Zonder token');
  const [account] = await until('the account is broken', async () => {
    const found = await app.query<{ state_reason: string; last_error_reason: string }>(`select state_reason, last_error_reason from channel_account where id = $1 and state = 'BROKEN'`, [where.account]);
    return found.length > 0 && found;
  });
  expect(account?.state_reason).toBe('META_190_463');
  expect(account?.last_error_reason).not.toContain('Error validating');
});
