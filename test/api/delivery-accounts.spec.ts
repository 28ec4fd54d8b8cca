import { randomUUID } from 'node:crypto';
import { jpegWithPlace } from '../support/photo.js';
import { reaches, sendReply } from './desk.js';
import { until } from './doors.js';
import { status } from './fake-provider.js';
import { ProviderDesk, type Page } from './provider-desk.js';

let desk: ProviderDesk;
let page: Page;

beforeAll(async () => {
  desk = await ProviderDesk.open();
  page = await desk.connect();
}, 60_000);
afterAll(() => desk?.close());
afterEach(() => {
  desk.provider.health = 200;
});

const received = (text: string) => desk.provider.received.filter((sent) => sent.text === text);

describe('an account that breaks', () => {
  it('lets its answers wait, visibly, and sends them in order once it works again', async () => {
    const broken = await desk.connect();
    const [first, second] = [`eerst ${randomUUID()}`, `ander ${randomUUID()}`];
    desk.provider.on(first, status(401));
    const other = await broken.citizen();
    const { messageId } = await broken.say(first);
    expect(await broken.state('BROKEN')).toMatchObject({ state_reason: 'HTTP_401' });
    const refused = await until('answering is refused', async () => {
      const answer = await sendReply(desk.operator, { reportId: other.reportId, expectedVersion: other.version, text: second });
      return answer.problem ?? false;
    });
    expect(refused.code).toBe('ACCOUNT_BROKEN');
    expect(await broken.health()).toMatchObject({ stateReason: 'HTTP_401', waiting: 1, waitingOut: 1, lagSeconds: expect.any(Number), lastError: { code: 'HTTP_401', reason: expect.stringContaining('connect') } });

    desk.provider.health = 401;
    await broken.act('testChannelAccount');
    await broken.state('BROKEN');
    desk.provider.health = 200;
    await broken.act('updateChannelAccount', { settings: { appSecret: 'a-new-secret' } });
    await broken.state('CONNECTED');
    await reaches(desk.app, messageId, 'SENT');
    expect(received(first)).toHaveLength(2);
    // Traffic is noted beside the work.
    await until('it is seen to have sent', async () => (await broken.health())['lastOutboundAt']);
    expect(await broken.health()).toMatchObject({ stateReason: null, waiting: 0, lagSeconds: 0 });
  }, 30_000);

  it('sends nothing that became too old meanwhile: a person decides', async () => {
    const broken = await desk.connect();
    await broken.act('pauseChannelAccount', { paused: true });
    await broken.state('PAUSED');
    // The desk may not have heard of it yet: such an answer waits too.
    const text = `te oud ${randomUUID()}`;
    await desk.app.query(`update channel_account set state = 'CONNECTED', send_after = now() + interval '1 hour' where id = $1`, [broken.accountId]);
    const { messageId, reportId } = await broken.say(text).catch(async () => until('the desk knows', () => broken.say(text).catch(() => false as const)));
    await broken.written(reportId, 60);
    await desk.app.query('update channel_account set send_after = null where id = $1', [broken.accountId]);
    expect(await reaches(desk.app, messageId, 'FAILED')).toMatchObject({ failure: { kind: 'window_closed', code: 'REPLY_WINDOW_CLOSED' } });
    expect(received(text)).toHaveLength(0);
    expect(await broken.health()).toMatchObject({ failed: 1, failures: [{ code: 'REPLY_WINDOW_CLOSED', count: 1 }] });
  }, 30_000);

  it('asked to slow down waits as a whole, and loses no try', async () => {
    const slow = await desk.connect();
    const text = `rustig ${randomUUID()}`;
    desk.provider.on(text, status(429, { 'retry-after': '2' }));
    const { messageId } = await slow.say(text);
    await until('the account waits', async () => (await slow.state('CONNECTED')).send_after !== null);
    expect(await slow.health()).toMatchObject({ pausedUntil: expect.any(String), waiting: 1 });
    const other = await slow.say(`ook ${text}`);
    expect(await reaches(desk.app, other.messageId, 'SENT')).toMatchObject({ attempts: 1 });
    expect(await reaches(desk.app, messageId, 'SENT')).toMatchObject({ attempts: 1 });
    const [second, third] = [received(text)[1], received(`ook ${text}`)[0]];
    expect(Math.min(second?.at ?? 0, third?.at ?? 0) - (received(text)[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_900);
  }, 30_000);

  it('paused receives but does not send', async () => {
    const paused = await desk.connect();
    const { messageId } = await paused.say('eerst dit', { holdSeconds: 2 });
    await paused.act('pauseChannelAccount', { paused: true });
    await paused.citizen({ text: 'Nog iets' });
    const [message] = await desk.app.query<{ delivery_status: string }>('select delivery_status from message where id = $1', [messageId]);
    expect(message?.delivery_status).toBe('QUEUED');
    await paused.act('pauseChannelAccount', { paused: false });
    await reaches(desk.app, messageId, 'SENT');
  }, 30_000);
});

describe('the reply window', () => {
  beforeAll(() => {
    desk.provider.templates = [
      { name: 'vervolg', language: 'nl', status: 'APPROVED', body: 'Dag {{1}}, er is nieuws over {{2}}.' }, { name: 'oud', language: 'nl', status: 'REJECTED', body: 'Dag' },
    ];
  });
  const template = { name: 'vervolg', language: 'nl', parameters: ['mevrouw De Wit', 'M-26-1'] };

  it('is longer for people where the provider says so, and then closed', async () => {
    const { reportId, version } = await page.citizen();
    await page.written(reportId, 30);
    const late = await sendReply(desk.operator, { reportId, expectedVersion: version, text: 'laat maar niet te laat' });
    expect(late.problem).toBeNull();
    await reaches(desk.app, late.message!.id, 'SENT');
    await page.written(reportId, 49);
    expect((await sendReply(desk.operator, { reportId, expectedVersion: late.report!.version, text: 'te laat' })).problem?.code).toBe('REPLY_WINDOW_CLOSED');
  });

  it('lets an approved text through: what the citizen reads is what is kept', async () => {
    const { reportId, version } = await page.citizen();
    await page.written(reportId, 100);
    const sent = await sendReply(desk.operator, { reportId, expectedVersion: version, text: '', template });
    expect([sent.problem, sent.message?.text]).toEqual([null, 'Dag mevrouw De Wit, er is nieuws over M-26-1.']);
    await reaches(desk.app, sent.message!.id, 'SENT');
    expect(received(sent.message!.text ?? '')).toMatchObject([{ template }]);
  });

  it.each([['nobody approved', { ...template, name: 'oud' }], ['nobody knows', { ...template, name: 'x' }], ['with open blanks', { ...template, parameters: ['a'] }], ['that is none', 'vervolg']])('refuses a text %s', async (_, wrong) => {
    const { reportId, version } = await page.citizen();
    expect((await sendReply(desk.operator, { reportId, expectedVersion: version, text: '', template: wrong })).problem?.code).toBe('VALIDATION');
  });
});

describe('a file with an answer', () => {
  const upload = async (reportId: string, bytes: Uint8Array, name: string, client = desk.operator) => {
    const form = new FormData();
    form.append('file', new Blob([bytes as BlobPart]), name);
    const response = await fetch(`${desk.app.url}/api/reports/${reportId}/attachments`, { method: 'POST', headers: client.headers, body: form });
    return { status: response.status, body: (await response.json()) as { id: string; kind: string; mimeType: string; size: number; code?: string } };
  };

  it('goes along without its place, and is shown with the message', async () => {
    const { reportId, version } = await page.citizen();
    const photo = await jpegWithPlace();
    const { status: code, body } = await upload(reportId, photo, 'foto.jpg');
    expect([code, body]).toEqual([201, { id: body.id, kind: 'image', fileName: 'foto.jpg', mimeType: 'image/jpeg', size: expect.any(Number) as number }]);
    const sent = await sendReply(desk.operator, { reportId, expectedVersion: version, text: 'Zie de foto', attachmentIds: [body.id] });
    expect(sent.problem).toBeNull();
    await reaches(desk.app, sent.message!.id, 'SENT');
    expect(received('Zie de foto')).toMatchObject([{ files: [{ kind: 'image', type: 'image/jpeg', size: body.size }] }]);
    const again = await sendReply(desk.operator, { reportId, expectedVersion: sent.report!.version, text: 'Nog eens', attachmentIds: [body.id] });
    expect(again.problem?.code).toBe('VALIDATION');
  });

  it('may be all there is to say', async () => {
    const { reportId, version } = await page.citizen();
    const { body } = await upload(reportId, await jpegWithPlace(), 'foto.jpg');
    const sent = await sendReply(desk.operator, { reportId, expectedVersion: version, text: ' ', attachmentIds: [body.id] });
    expect([sent.problem, sent.message?.text]).toEqual([null, null]);
    expect((await sendReply(desk.operator, { reportId, expectedVersion: sent.report!.version, text: '' })).problem?.code).toBe('VALIDATION');
  });

  it('is refused where the channel does not carry it: kind or size', async () => {
    const { reportId, version } = await page.citizen();
    const wav = Buffer.concat([Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'latin1'), Buffer.alloc(64)]);
    const { body: sound } = await upload(reportId, wav, 'geluid.wav');
    expect((await sendReply(desk.operator, { reportId, expectedVersion: version, text: 'x', attachmentIds: [sound.id] })).problem?.code).toBe('CHANNEL_CANNOT');
    const { body: large } = await upload(reportId, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(400_000, 32)]), 'groot.pdf');
    expect((await sendReply(desk.operator, { reportId, expectedVersion: version, text: 'x', attachmentIds: [large.id] })).problem?.code).toBe('CHANNEL_CANNOT');
  });

  it('is its owner\'s alone, and only what can be shown', async () => {
    const { reportId, version } = await page.citizen();
    const elsewhere = await page.citizen();
    const { body } = await upload(elsewhere.reportId, await jpegWithPlace(), 'foto.jpg');
    expect((await sendReply(desk.operator, { reportId, expectedVersion: version, text: 'x', attachmentIds: [body.id] })).problem?.code).toBe('VALIDATION');
    expect((await upload(reportId, Buffer.from('#!/bin/sh\necho'), 'x.sh')).status).toBe(415);
    expect((await upload(randomUUID(), await jpegWithPlace(), 'foto.jpg')).status).toBe(404);
    expect((await upload(reportId, await jpegWithPlace(), 'foto.jpg', desk.admin)).status).toBe(403);
  });
});

describe('a sign to the citizen', () => {
  const signalsTo = (user: string) => desk.provider.signals.filter(({ to }) => to === user);

  it('that we read goes out when a person marks it read', async () => {
    const { user, reportId, messageId } = await page.citizen();
    await desk.operator.graphql('mutation ($id: ID!) { markReportRead(input: { reportId: $id, upToSequence: "999999999" }) { problem { code } } }', { id: reportId });
    await until('the provider was told', async () => signalsTo(user).length > 0);
    expect(signalsTo(user)).toEqual([{ kind: 'read', to: user, message: messageId }]);
  });

  it('that we type goes out when the owner types, not twice at once', async () => {
    const { user, reportId } = await page.citizen();
    const beat = (typing: boolean) => desk.operator.graphql('mutation ($id: ID!, $typing: Boolean!) { beat(input: { reportId: $id, typing: $typing }) { problem { code } } }', { id: reportId, typing });
    await beat(false);
    await beat(true);
    await beat(true);
    await until('the provider was told', async () => signalsTo(user).length > 0);
    expect(signalsTo(user).map(({ kind }) => kind)).toEqual(['typing']);
  });
});
