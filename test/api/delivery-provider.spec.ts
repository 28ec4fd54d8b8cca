import { createHmac, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { claim, reaches, reportOf, resend, sendReply, withdraw } from './desk.js';
import { connectAccount, expectBalanced, until } from './doors.js';
import { FakeProvider, status } from './fake-provider.js';

const SECRET = 'very-secret-app';
const withMadeUp = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./made-up.mjs', import.meta.url))}` };

let app: TestApp;
let provider: FakeProvider;
let account: string;
let operator: Client;

beforeAll(async () => {
  provider = await FakeProvider.start();
  app = await startApp({ env: withMadeUp });
  account = await connectAccount(app, 'made_up', { pageId: 'page-1', appSecret: SECRET, verifyToken: 'v', apiBaseUrl: provider.url });
  operator = await signedIn(app, ['OPERATOR']);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await provider?.stop();
});

async function deliver(...events: object[]): Promise<void> {
  const body = JSON.stringify({ page: 'page-1', events });
  const response = await fetch(`${app.url}/webhooks/${account}`, { method: 'POST', body, headers: { 'x-made-up-signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } });
  expect(response.status).toBe(200);
}

async function waiting(user = `user-${randomUUID()}`) {
  await deliver({ kind: 'message', id: randomUUID(), user, text: 'Er brandt een lamp niet', at: new Date().toISOString() });
  const { id } = await reportOf(app, user);
  return { user, reportId: id, version: await claim(operator, id) };
}

const say = async (text: string) => {
  const { user, reportId, version } = await waiting();
  const sent = await sendReply(operator, { reportId, expectedVersion: version, text });
  expect(sent.problem).toBeNull();
  return { user, reportId, version: sent.report!.version, messageId: sent.message!.id };
};

const receivedTexts = (text: string) => provider.received.filter((sent) => sent.text === text);

describe('a provider that works', () => {
  it('gets the answer once, and its receipts find it, in any order and also before we know its id', async () => {
    const text = `Dank u ${randomUUID()}`;
    provider.on(text, (_request, response) => {
      // The receipt overtakes the answer to our own call.
      void deliver({ kind: 'status', id: `r-${text}`, user: 'x', targets: [`own-${text}`], status: 'READ', at: new Date().toISOString() })
        .then(() => until('the receipt is kept', async () => (await app.query('select 1 from early_receipt where external_id = $1', [`own-${text}`])).length > 0))
        .then(() => response.writeHead(200).end(JSON.stringify({ id: `own-${text}` })));
    });
    const { user, messageId } = await say(text);
    expect(await reaches(app, messageId, 'READ')).toMatchObject({ external_id: `own-${text}`, delivered_at: expect.any(Date) });
    expect(receivedTexts(text)).toMatchObject([{ to: user }]);
    await deliver({ kind: 'status', id: `d-${text}`, user: 'x', targets: [`own-${text}`], status: 'DELIVERED' }, { kind: 'status', id: `f-${text}`, user: 'x', targets: [`own-${text}`], status: 'FAILED', code: '7' });
    await expectBalanced(app);
    expect(await reaches(app, messageId, 'READ')).toMatchObject({ failure: null });
    expect(await app.query('select 1 from early_receipt')).toHaveLength(0);
  });

  it('is not asked to carry what is too long: refused, not cut', async () => {
    const { reportId, version } = await waiting();
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'x'.repeat(201) })).problem?.code).toBe('REPLY_TOO_LONG');
  });

  it('is not asked when its reply window has closed', async () => {
    const { reportId, version } = await waiting();
    await app.query(`update report set reply_window_closes_at = now() - interval '25 hours' where id = $1`, [reportId]);
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'te laat' })).problem?.code).toBe('REPLY_WINDOW_CLOSED');
  });

  it('cannot take back what it sent, but what is still held never leaves', async () => {
    const { messageId } = await say(`weg ${randomUUID()}`);
    await reaches(app, messageId, 'SENT');
    expect((await withdraw(operator, messageId)).problem?.code).toBe('CHANNEL_CANNOT');
    const { reportId, version } = await waiting();
    const held = await sendReply(operator, { reportId, expectedVersion: version, text: `nooit ${reportId}`, holdSeconds: 1 });
    expect((await withdraw(operator, held.message!.id)).problem).toBeNull();
    const next = await sendReply(operator, { reportId, expectedVersion: version + 2, text: `wel ${reportId}`, holdSeconds: 2 });
    await reaches(app, next.message!.id, 'SENT');
    expect(receivedTexts(`nooit ${reportId}`)).toHaveLength(0);
  });
});

describe('a provider in trouble', () => {
  it('is asked again later, and what comes after it in that conversation waits, in order', async () => {
    const [first, second] = [`eerst ${randomUUID()}`, `daarna ${randomUUID()}`];
    provider.on(first, status(503), status(429, { 'retry-after': '1' }));
    const { reportId, version, messageId } = await say(first);
    const later = await sendReply(operator, { reportId, expectedVersion: version, text: second });
    await reaches(app, later.message!.id, 'SENT');
    // Being asked to slow down says nothing about the message: it costs no try.
    expect(await reaches(app, messageId, 'SENT')).toMatchObject({ attempts: 2 });
    const texts = provider.received.map((sent) => sent.text);
    expect(texts.indexOf(second)).toBeGreaterThan(texts.lastIndexOf(first));
    expect(receivedTexts(first)).toHaveLength(3);
  }, 30_000);

  it('that refuses makes the message fail with a reason, and a person can send it again', async () => {
    const text = `geweigerd ${randomUUID()}`;
    provider.on(text, status(400));
    const { messageId } = await say(text);
    expect(await reaches(app, messageId, 'FAILED')).toMatchObject({ failure: { kind: 'rejected', code: 'HTTP_400' } });
    expect((await resend(operator, messageId)).problem).toBeNull();
    await reaches(app, messageId, 'SENT');
    expect((await resend(operator, messageId)).problem?.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('that says nothing leaves doubt: never sent twice silently', async () => {
    const text = `misschien ${randomUUID()}`;
    provider.on(text, (request) => void request.socket.destroy());
    const { messageId } = await say(text);
    expect(await reaches(app, messageId, 'UNCERTAIN')).toMatchObject({ failure: { kind: 'uncertain' } });
    expect(receivedTexts(text)).toHaveLength(1);
    const events = await app.query<{ type: string }>(`select type from event where data->>'messageId' = $1 order by position`, [messageId]);
    expect(events.map((event) => event.type)).toEqual(['report.answered', 'message.uncertain']);
  });

  it('that throws us out breaks the account: nothing more is sent, answering says so, and the desk sees it', async () => {
    const broken = await connectAccount(app, 'made_up', { pageId: 'page-x', appSecret: SECRET, verifyToken: 'v', apiBaseUrl: provider.url });
    const user = `user-${randomUUID()}`;
    const body = JSON.stringify({ page: 'page-x', events: [{ kind: 'message', id: randomUUID(), user, text: 'Hallo' }] });
    await fetch(`${app.url}/webhooks/${broken}`, { method: 'POST', body, headers: { 'x-made-up-signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } });
    const { id } = await reportOf(app, user);
    const version = await claim(operator, id);
    const text = `buiten ${randomUUID()}`;
    provider.on(text, status(401));
    const sent = await sendReply(operator, { reportId: id, expectedVersion: version, text });
    await until('it is broken', async () => (await app.query('select 1 from channel_account where id = $1 and state = $2', [broken, 'BROKEN'])).length === 1);
    // Not its fault: it waits, visibly, for the account.
    expect(await reaches(app, sent.message!.id, 'QUEUED')).toMatchObject({ failure: { kind: 'misconfigured' }, attempts: 0 });
    expect(await app.query('select state, state_reason from channel_account where id = $1', [broken])).toEqual([{ state: 'BROKEN', state_reason: 'HTTP_401' }]);
    await until('answering says so', async () => (await sendReply(operator, { reportId: id, expectedVersion: sent.report!.version, text: 'nog een' })).problem?.code === 'ACCOUNT_BROKEN');
    expect(receivedTexts(text)).toHaveLength(1);
    expect(JSON.stringify(await app.query('select failure from message where id = $1', [sent.message!.id]))).not.toContain(SECRET);
  });

  it('gets nothing of an account that points inside the house', async () => {
    const inside = await connectAccount(app, 'made_up', { pageId: 'page-in', appSecret: SECRET, verifyToken: 'v', apiBaseUrl: provider.url.replace('127.0.0.1', '127.0.0.2') });
    const user = `user-${randomUUID()}`;
    const body = JSON.stringify({ page: 'page-in', events: [{ kind: 'message', id: randomUUID(), user, text: 'Hallo' }] });
    await fetch(`${app.url}/webhooks/${inside}`, { method: 'POST', body, headers: { 'x-made-up-signature': `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}` } });
    const { id } = await reportOf(app, user);
    const sent = await sendReply(operator, { reportId: id, expectedVersion: await claim(operator, id), text: 'naar binnen' });
    await until('it was tried', async () => (await app.query<{ failure: { code: string } }>('select failure from message where id = $1 and failure is not null', [sent.message!.id]))[0]?.failure.code === 'UNREACHABLE');
    expect(receivedTexts('naar binnen')).toHaveLength(0);
  });

  it('whose worker died in the middle leaves doubt', async () => {
    const { messageId } = await say(`halverwege ${randomUUID()}`);
    await reaches(app, messageId, 'SENT');
    await app.query(`update message set delivery_status = 'SENDING', lease_until = now() - interval '1 second', external_id = null where id = $1`, [messageId]);
    expect(await reaches(app, messageId, 'UNCERTAIN')).toMatchObject({ failure: { code: 'INTERRUPTED' } });
    expect((await resend(operator, messageId)).problem).toBeNull();
    await reaches(app, messageId, 'SENT');
  }, 30_000);
});
