import type { OutboundReply } from '../contract.js';
import { cannedHttp, type CannedAnswer } from '../kit/canned-http.js';
import { telegram } from './channel.js';

const settings = telegram.settings.parse({ botToken: '1:the-token', secretToken: 'geheim', apiBaseUrl: 'https://bot.example' });
const now = new Date('2026-11-21T15:00:00Z');
const reply: OutboundReply = { idempotencyKey: 'k', conversationKey: '-200', recipient: '7', text: 'Dag *sterretje*', visibility: 'PRIVATE', attachments: [] };
const file = (kind: 'image' | 'audio' | 'file', mimeType = 'x/y') => ({ kind, fileName: 'a.bin', mimeType, read: () => Promise.resolve(Buffer.from('bytes')) });
const taken = { status: 200, json: { ok: true, result: { message_id: 9 } } };
const refused = (error_code: number, description: string, parameters?: object) => ({ status: error_code, json: { ok: false, error_code, description, parameters } });
const send = (given: Partial<OutboundReply>, ...answers: CannedAnswer[]) => {
  const { http, calls } = cannedHttp(...answers);
  return telegram.send!({ ...reply, ...given }, settings, http, now).then((result) => ({ result, calls }));
};

describe('an answer on Telegram', () => {
  it('goes to the chat as plain text, as an answer to the message meant', async () => {
    const { result, calls } = await send({ replyTo: '-200:12' }, taken);
    expect(result).toEqual({ ok: true, externalId: '-200:9', at: now });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ chat_id: '-200', text: 'Dag *sterretje*', reply_parameters: { message_id: 12, allow_sending_without_reply: true } });
    expect(JSON.parse((await send({ replyTo: '999:12' }, taken)).calls[0]?.body ?? '')).not.toHaveProperty('reply_parameters');
  });

  it.each([
    ['a photo with its words', [file('image')], 'Dag', ['sendPhoto']], ['a voice note', [file('audio', 'audio/ogg')], '', ['sendVoice']], ['a document', [file('file')], '', ['sendDocument']],
    ['more words than a caption holds', [file('image')], 'x'.repeat(1025), ['sendMessage', 'sendPhoto']], ['two files', [file('image'), file('file')], 'Dag', ['sendMessage', 'sendPhoto', 'sendDocument']],
  ])('%s', async (_, attachments, text, methods) => {
    const { result, calls } = await send({ text, attachments }, taken);
    expect([result.ok, calls.map(({ url }) => url.split('/').at(-1))]).toEqual([true, methods]);
  });

  it.each([
    [refused(403, 'Forbidden: bot was blocked by the user'), 'blocked'], [refused(403, 'Forbidden: user is deactivated'), 'blocked'], [refused(400, 'Bad Request: chat not found'), 'blocked'], [refused(400, 'Bad Request: message is too long'), 'rejected'],
    [refused(400, 'Bad Request: something new'), 'rejected'], [refused(401, 'Unauthorized'), 'misconfigured'], [refused(404, 'Not Found'), 'misconfigured'], [refused(409, 'Conflict'), 'misconfigured'], [refused(413, 'Request Entity Too Large'), 'rejected'], [refused(502, 'Bad Gateway'), 'retry'],
    [{ status: 200, json: 'hello' }, 'uncertain'],
  ])('%j is %s', async (answer, kind) => {
    const { result } = await send({}, answer);
    expect(result).toMatchObject({ ok: false, kind });
    expect(JSON.stringify(result)).not.toMatch(/the-token|Forbidden|Bad Request/);
  });

  it('waits as long as it is told', async () => {
    expect((await send({}, refused(429, 'Too Many Requests: retry after 35', { retry_after: 35 }))).result).toMatchObject({ kind: 'retry', retryAfter: 35 });
  });
});

describe('asking Telegram', () => {
  it('knows the bot, and tells it where to deliver when that is a real address', async () => {
    const { http, calls } = cannedHttp({ status: 200, json: { ok: true, result: { username: 'meldbot' } } });
    expect(await telegram.probe!(settings, http, 'http://localhost/webhooks/1')).toEqual({ ok: true, name: 'meldbot' });
    expect(calls).toHaveLength(1);
    await telegram.probe!(settings, http, 'https://balie.example/webhooks/1');
    expect(JSON.parse(calls[2]?.body ?? '')).toMatchObject({ url: 'https://balie.example/webhooks/1', secret_token: 'geheim', allowed_updates: expect.arrayContaining(['message_reaction']) });
  });

  it('finds a file, and leads nowhere else', async () => {
    const where = (file_path: string) => telegram.locateMedia!({ type: 'image', mediaId: 'f' }, settings, cannedHttp({ status: 200, json: { ok: true, result: { file_path } } }).http);
    expect(await where('photos/a b.jpg')).toEqual({ url: 'https://bot.example/file/bot1:the-token/photos/a%20b.jpg' });
    expect(await where('../../etc')).toMatchObject({ ok: false, kind: 'rejected' });
  });

  it('shows typing; a bot cannot mark as read', async () => {
    const { http, calls } = cannedHttp({ status: 200, json: { ok: true } });
    for (const kind of ['read', 'typing'] as const) await telegram.signal!({ kind, recipient: '7', conversationKey: '-200' }, settings, http);
    expect(calls.map(({ url, body }) => [url.split('/').at(-1), body])).toEqual([['sendChatAction', '{"chat_id":"-200","action":"typing"}']]);
  });
});
