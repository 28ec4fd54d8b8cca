import type { OutboundReply } from '../contract.js';
import { cannedHttp, type CannedAnswer } from '../kit/canned-http.js';
import { messenger } from './channel.js';

const settings = messenger.settings.parse({ pageId: 'p1', appSecret: 's', verifyToken: 'v', pageAccessToken: 'the-token', apiBaseUrl: 'https://graph.example/' });
const now = new Date('2026-11-21T15:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const reply: OutboundReply = { idempotencyKey: 'key-1', conversationKey: 'u1', recipient: 'u1', text: 'Dag', visibility: 'PRIVATE', attachments: [], lastInboundAt: hoursAgo(1) };
const photo = { kind: 'image', fileName: 'foto.jpg', mimeType: 'image/jpeg', read: () => Promise.resolve(Buffer.from('bytes')) } as const;
const taken = { status: 200, json: { recipient_id: 'u1', message_id: 'm9' } };
const refused = (code: number, error_subcode?: number) => ({ status: 400, json: { error: { message: 'the-token is wrong', type: 'OAuthException', code, error_subcode, fbtrace_id: 'x' } } });
const send = (given: Partial<OutboundReply>, ...answers: CannedAnswer[]) => {
  const { http, calls } = cannedHttp(...answers);
  return messenger.send!({ ...reply, ...given }, settings, http, now).then((result) => ({ result, calls }));
};

describe('an answer on Messenger', () => {
  it('goes as a response, the token in a header, and gives the platform’s id', async () => {
    const { result, calls } = await send({ replyTo: 'm1' }, taken);
    expect(result).toEqual({ ok: true, externalId: 'm9', at: now });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'POST', url: 'https://graph.example/v25.0/p1/messages', headers: { authorization: 'Bearer the-token' } });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ recipient: { id: 'u1' }, messaging_type: 'RESPONSE', message: { text: 'Dag', metadata: 'key-1' }, reply_to: { mid: 'm1' } });
  });

  it.each([
    ['within a day', hoursAgo(23.9), false, 'RESPONSE'], ['after a day, by a person', hoursAgo(24), false, 'HUMAN_AGENT'], ['on the seventh day', hoursAgo(167), false, 'HUMAN_AGENT'],
    ['after seven days', hoursAgo(168), false, null], ['after a day, by itself', hoursAgo(25), true, null],
  ])('%s', async (_, lastInboundAt, automatic, way) => {
    const { result, calls } = await send({ lastInboundAt, automatic }, taken);
    if (way === null) expect([result, calls]).toMatchObject([{ ok: false, kind: 'window_closed' }, []]);
    else expect(calls[0]?.body).toContain(way);
  });

  it('with a photo is two messages; when only the photo fails, somebody has to look', async () => {
    const { result, calls } = await send({ attachments: [photo] }, taken, { status: 200, json: { message_id: 'm10' } });
    expect(result).toMatchObject({ ok: true, externalId: 'm9' });
    expect([calls.length, calls[1]?.body.includes('filename="foto.jpg"'), calls[1]?.body.includes('"type":"image"')]).toEqual([2, true, true]);
    expect((await send({ attachments: [photo] }, taken, refused(100))).result).toMatchObject({ ok: false, kind: 'uncertain', code: 'PARTLY_SENT' });
    expect((await send({ text: '', attachments: [photo] }, refused(100))).result).toMatchObject({ ok: false, kind: 'rejected' });
  });

  it.each([
    [190, undefined, 'misconfigured', 'account'], [190, 460, 'misconfigured', 'account'], [10, 2018278, 'window_closed', undefined], [10, undefined, 'misconfigured', 'account'], [10, 1893063, 'misconfigured', 'account'],
    [200, undefined, 'misconfigured', 'account'], [230, undefined, 'misconfigured', 'account'], [299, undefined, 'misconfigured', 'account'], [4, undefined, 'retry', 'account'], [613, undefined, 'retry', 'account'], [80006, undefined, 'retry', 'account'],
    [1, undefined, 'retry', undefined], [2, undefined, 'retry', undefined], [1200, undefined, 'retry', undefined], [100, 2018001, 'rejected', undefined], [100, undefined, 'rejected', undefined], [551, 1545041, 'blocked', undefined], [368, undefined, 'misconfigured', 'account'], [999_999, undefined, 'rejected', undefined],
  ])('error %s/%s is %s', async (code, subcode, kind, scope) => {
    const { result } = await send({}, refused(code, subcode));
    expect(result).toMatchObject({ ok: false, kind, code: subcode === undefined ? `META_${code}` : `META_${code}_${subcode}` });
    expect((result as { scope?: string }).scope).toBe(scope);
    expect(JSON.stringify(result)).not.toContain('the-token');
  });

  it('to nobody is refused without asking', async () => {
    expect(await send({ recipient: null }, taken)).toMatchObject({ result: { ok: false, kind: 'rejected' }, calls: [] });
  });
});

describe('asking Messenger', () => {
  it('reads the page and subscribes to it; a wrong token says so', async () => {
    const { http, calls } = cannedHttp({ status: 200, json: { name: 'Gemeente', id: 'p1' } }, { status: 200, json: { success: true } });
    expect(await messenger.probe!(settings, http)).toEqual({ ok: true, name: 'Gemeente' });
    expect(calls.map(({ method, url }) => [method, url.split('?')[0]])).toEqual([['GET', 'https://graph.example/v25.0/p1'], ['POST', 'https://graph.example/v25.0/p1/subscribed_apps']]);
    expect(await messenger.probe!(settings, cannedHttp(refused(190)).http)).toMatchObject({ ok: false, kind: 'misconfigured' });
  });

  it('marks as read and shows typing', async () => {
    const { http, calls } = cannedHttp({ status: 200 });
    for (const kind of ['read', 'typing'] as const) await messenger.signal!({ kind, recipient: 'u1', conversationKey: 'u1' }, settings, http);
    expect(calls.map(({ body }) => (JSON.parse(body) as { sender_action: string }).sender_action)).toEqual(['mark_seen', 'typing_on']);
  });

  it('knows where a file is, when Meta says it', async () => {
    const { http } = cannedHttp();
    expect(await messenger.locateMedia!({ type: 'image', url: 'https://scontent.xx.fbcdn.net/a' }, settings, http)).toEqual({ url: 'https://scontent.xx.fbcdn.net/a' });
    expect(await messenger.locateMedia!({ type: 'image' }, settings, http)).toMatchObject({ ok: false });
  });
});
