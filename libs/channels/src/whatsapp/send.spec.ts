import type { OutboundReply } from '../contract.js';
import { cannedHttp, type CannedAnswer } from '../kit/canned-http.js';
import { HttpTimeout } from '../kit/http.js';
import { whatsapp } from './channel.js';

const settings = whatsapp.settings.parse({ phoneNumberId: 'n1', businessAccountId: 'w1', appSecret: 's', verifyToken: 'v', accessToken: 'the-token', apiBaseUrl: 'https://graph.example' });
const now = new Date('2026-11-21T15:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const reply: OutboundReply = { idempotencyKey: 'key-1', conversationKey: '31600000001', recipient: '31600000001', text: 'Dag', visibility: 'PRIVATE', attachments: [], lastInboundAt: hoursAgo(1) };
const file = (kind: 'image' | 'audio' | 'file') => ({ kind, fileName: 'a.bin', mimeType: 'x/y', read: () => Promise.resolve(Buffer.from('bytes')) });
const taken = { status: 200, json: { messages: [{ id: 'wamid.9' }] } };
const uploaded = { status: 200, json: { id: 'media-1' } };
const refused = (code: number) => ({ status: 400, json: { error: { message: 'the-token', code } } });
const send = (given: Partial<OutboundReply>, ...answers: CannedAnswer[]) => {
  const { http, calls } = cannedHttp(...answers);
  return whatsapp.send!({ ...reply, ...given }, settings, http, now).then((result) => ({ result, calls, bodies: calls.map(({ body }) => (body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : body)) }));
};

describe('an answer on WhatsApp', () => {
  it('goes to a number, a lasting id, or the number we know beside it', async () => {
    const { result, bodies, calls } = await send({ replyTo: 'wamid.1' }, taken);
    expect(result).toEqual({ ok: true, externalId: 'wamid.9', at: now });
    expect(calls[0]).toMatchObject({ url: 'https://graph.example/v25.0/n1/messages', headers: { authorization: 'Bearer the-token' } });
    expect(bodies[0]).toEqual({ messaging_product: 'whatsapp', recipient_type: 'individual', to: '31600000001', type: 'text', text: { body: 'Dag', preview_url: false }, context: { message_id: 'wamid.1' }, biz_opaque_callback_data: 'key-1' });
    expect((await send({ recipient: 'NL.134' }, taken)).bodies[0]).toMatchObject({ recipient: 'NL.134' });
    expect((await send({ recipient: 'NL.134', recipientAliases: ['NL.1', '31600000001'] }, taken)).bodies[0]).toMatchObject({ to: '31600000001' });
  });

  it('after 24 hours is only an approved text', async () => {
    expect(await send({ lastInboundAt: hoursAgo(24) }, taken)).toMatchObject({ result: { ok: false, kind: 'window_closed' }, calls: [] });
    const { bodies } = await send({ lastInboundAt: hoursAgo(24), template: { name: 'nieuws', language: 'nl', parameters: ['M-26-118301'] } }, taken);
    expect(bodies[0]).toMatchObject({ type: 'template', template: { name: 'nieuws', language: { code: 'nl' }, components: [{ type: 'body', parameters: [{ type: 'text', text: 'M-26-118301' }] }] } });
  });

  it('with a file uploads it first; a short text is its caption, sound has none', async () => {
    expect((await send({ attachments: [file('image')] }, uploaded, taken)).bodies[1]).toMatchObject({ type: 'image', image: { id: 'media-1', caption: 'Dag' } });
    expect((await send({ attachments: [file('file')] }, uploaded, taken)).bodies[1]).toMatchObject({ type: 'document', document: { id: 'media-1', caption: 'Dag', filename: 'a.bin' } });
    const sound = await send({ attachments: [file('audio')] }, taken, uploaded, taken);
    expect([sound.calls.length, sound.bodies[0], sound.bodies[2]]).toMatchObject([3, { type: 'text' }, { type: 'audio', audio: { id: 'media-1' } }]);
    expect((await send({ text: '', attachments: [file('image')] }, new HttpTimeout('late'))).result).toMatchObject({ kind: 'retry' });
    expect((await send({ attachments: [file('audio')] }, taken, refused(131053))).result).toMatchObject({ kind: 'uncertain', code: 'PARTLY_SENT' });
  });

  it.each([
    [0, 'misconfigured'], [190, 'misconfigured'], [3, 'misconfigured'], [10, 'misconfigured'], [200, 'misconfigured'], [4, 'retry'], [80007, 'retry'], [130429, 'retry'], [131056, 'retry'], [131048, 'misconfigured'], [131047, 'window_closed'],
    [131026, 'rejected'], [131049, 'rejected'], [130472, 'rejected'], [131050, 'rejected'], [131051, 'rejected'], [131052, 'retry'], [131053, 'rejected'], [131031, 'misconfigured'], [368, 'misconfigured'], [131042, 'misconfigured'], [131057, 'retry'],
    [131000, 'retry'], [131016, 'retry'], [133004, 'retry'], [1, 'retry'], [2, 'retry'], [131062, 'rejected'], [131008, 'rejected'], [131009, 'rejected'], [100, 'rejected'], [33, 'rejected'], [132000, 'rejected'], [132015, 'rejected'],
  ])('error %s is %s', async (code, kind) => {
    const { result } = await send({}, refused(code));
    expect(result).toMatchObject({ ok: false, kind, code: `META_${code}` });
    expect(JSON.stringify(result)).not.toContain('the-token');
  });

  it('slows the account down for a limit of the account, and one person for a limit of one person', async () => {
    expect((await send({}, refused(130429))).result).toMatchObject({ retryAfter: 30, scope: 'account' });
    expect((await send({}, refused(131056))).result).toEqual({ ok: false, kind: 'retry', code: 'META_131056', reason: expect.any(String), retryAfter: 6 });
  });
});

describe('asking WhatsApp', () => {
  it('lists the approved texts that can be filled with words', async () => {
    const body = (text: string, ...more: object[]) => [{ type: 'BODY', text }, ...more];
    const { http } = cannedHttp({ status: 200, json: { data: [
      { name: 'nieuws', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: body('Er is nieuws over {{1}} van {{2}}.', { type: 'FOOTER', text: 'Gemeente' }) },
      { name: 'plaatje', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: body('Kijk', { type: 'HEADER', format: 'IMAGE' }) },
      { name: 'namen', language: 'nl', status: 'APPROVED', category: 'UTILITY', components: body('Dag {{voornaam}}') },
      { name: 'wacht', language: 'en', status: 'PENDING', category: 'UTILITY', components: body('Hello') }, { nonsense: true }, null,
    ] } });
    expect(await whatsapp.templates!(settings, http)).toEqual([
      { name: 'nieuws', language: 'nl', status: 'APPROVED', category: 'UTILITY', body: 'Er is nieuws over {{1}} van {{2}}.', parameterCount: 2 },
      { name: 'wacht', language: 'en', status: 'PENDING', category: 'UTILITY', body: 'Hello', parameterCount: 0 },
    ]);
    expect(await whatsapp.templates!(settings, cannedHttp(refused(190)).http)).toMatchObject({ ok: false, kind: 'misconfigured' });
  });

  it('asks anew where a file is, and brings the token', async () => {
    const { http, calls } = cannedHttp({ status: 200, json: { url: 'https://lookaside.fbsbx.com/x' } });
    expect(await whatsapp.locateMedia!({ type: 'image', mediaId: '77', url: 'https://old.example' }, settings, http)).toEqual({ url: 'https://lookaside.fbsbx.com/x', headers: { authorization: 'Bearer the-token', 'user-agent': 'balie' } });
    expect(calls[0]?.url).toBe('https://graph.example/v25.0/77?phone_number_id=n1');
  });

  it('marks a message as read, and typing with it', async () => {
    const { http, calls } = cannedHttp({ status: 200 });
    for (const kind of ['read', 'typing'] as const) await whatsapp.signal!({ kind, recipient: 'x', conversationKey: 'x', messageExternalId: 'wamid.1' }, settings, http);
    expect(calls.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' }, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1', typing_indicator: { type: 'text' } },
    ]);
  });
});
