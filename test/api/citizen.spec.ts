import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { connectAccount, expectBalanced, until, Visitor } from './doors.js';

let app: TestApp;
let account: string;

beforeAll(async () => {
  app = await startApp();
  account = await connectAccount(app, 'web', { allowedOrigins: ['https://gemeente.example'] });
}, 60_000);
afterAll(() => app?.close());

const arrive = () => Visitor.arrive(app.url, account);

describe('a citizen writes', () => {
  it('is answered with the id the message has everywhere, and gets a number and a link', async () => {
    const visitor = await arrive();
    const sent = await visitor.write('Er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk');
    expect(sent.status).toBe(201);
    const thread = await until('the message is at the desk', async () => {
      const { body } = await visitor.read();
      return body.state.number ? body : null;
    });
    expect(thread.messages).toMatchObject([{ id: sent.body.id, from: 'citizen', status: 'received', text: expect.stringContaining('Harderwijk') }]);
    expect(thread.state).toMatchObject({ number: expect.stringMatching(/^M-\d\d-\d+$/), statusUrl: expect.stringMatching(/^\/status\/M-\d\d-\d+-[0-9A-Z]{16}$/), status: 'received' });
    expect(await app.query('select id, direction, report_id is not null as reported, trace_id from message where id = $1', [sent.body.id])).toMatchObject([{ direction: 'INBOUND', reported: true }]);
    const progress = await fetch(app.url + thread.state.statusUrl!.replace('/status/', '/api/status/'));
    expect(await progress.json()).toMatchObject({ number: thread.state.number, current: 'received', canWrite: true, chatUrl: '/praat' });
    await expectBalanced(app);
  });

  it('is one trace from door to door', async () => {
    const visitor = await arrive();
    const traceId = `trace-${randomUUID()}`;
    const response = await fetch(visitor.address('messages'), {
      method: 'POST', headers: { ...visitor.headers, 'content-type': 'application/json', 'x-request-id': traceId }, body: JSON.stringify({ clientKey: randomUUID(), text: 'Een vraag' }),
    });
    const { id } = (await response.json()) as { id: string };
    expect(response.headers.get('x-request-id')).toBe(traceId);
    await until('it is stored', async () => (await app.query('select 1 from message where id = $1 and trace_id = $2', [id, traceId])).length > 0);
    expect(await app.query('select distinct trace_id from (select trace_id from inbound_delivery where trace_id = $1 union all select trace_id from inbound_item where trace_id = $1 union all select trace_id from event where trace_id = $1) t', [traceId])).toHaveLength(1);
    expect((await app.query('select 1 from event where trace_id = $1', [traceId])).length).toBeGreaterThan(0);
  });

  it('counts once, however often the same key is sent', async () => {
    const visitor = await arrive();
    const message = { clientKey: randomUUID(), text: 'Één keer' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.post<{ id: string }>('messages', message)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array<number>(11).fill(200), 201]);
    expect((await visitor.post('messages', message)).status).toBe(200);
    expect(await visitor.post('messages', { ...message, text: 'Iets anders' })).toMatchObject({ status: 409, body: { code: 'CLIENT_KEY_REUSED' } });
    const other = await arrive();
    expect((await other.post('messages', message)).status).toBe(201);
    await expectBalanced(app);
    expect(await app.query('select 1 from message where text = $1', ['Één keer'])).toHaveLength(2);
  });

  it('keeps the order of one visitor', async () => {
    const visitor = await arrive();
    const ids: string[] = [];
    for (let i = 0; i < 30; i++) ids.push((await visitor.write(`bericht ${i}`)).body.id);
    await expectBalanced(app);
    expect((await visitor.read()).body.messages.map((message) => message.id)).toEqual(ids);
    expect((await app.query<{ id: string }>('select id from message where id = any($1::uuid[]) order by sequence', [ids])).map((row) => row.id)).toEqual(ids);
  });

  it('may share a place without a word', async () => {
    const visitor = await arrive();
    expect((await visitor.write('', { location: { latitude: 52.35, longitude: 5.62, accuracy: 10 } })).status).toBe(201);
    await expectBalanced(app);
    expect((await visitor.read()).body.messages).toMatchObject([{ location: { latitude: 52.35, longitude: 5.62 } }]);
  });

  it('keeps a text with NUL and half characters, replaced where they cannot be stored', async () => {
    const visitor = await arrive();
    const sent = await visitor.write('voor\u0000na \ud800 einde');
    expect(sent.status).toBe(201);
    await expectBalanced(app);
    expect(await app.query('select text from message where id = $1', [sent.body.id])).toEqual([{ text: 'voor\ufffdna \ufffd einde' }]);
  });

  it.each([
    ['no key', { text: 'x' }, 400, 'VALIDATION'],
    ['a key that is no uuid', { clientKey: 'x', text: 'x' }, 400, 'VALIDATION'],
    ['nothing said', { clientKey: randomUUID(), text: '  \n' }, 400, 'VALIDATION'],
    ['a place outside the world', { clientKey: randomUUID(), text: 'x', location: { latitude: 91, longitude: 0 } }, 400, 'VALIDATION'],
    ['somebody else\'s file', { clientKey: randomUUID(), text: 'x', attachmentIds: [randomUUID()] }, 400, 'VALIDATION'],
    ['100 kB of one word', { clientKey: randomUUID(), text: 'a'.repeat(100_000) }, 413, 'TOO_LARGE'],
    ['two million characters', { clientKey: randomUUID(), text: 'a'.repeat(2_000_000) }, 413, 'TOO_LARGE'],
    ['a list', [], 400, 'VALIDATION'],
    ['a text that is a number', { clientKey: randomUUID(), text: 7 }, 400, 'VALIDATION'],
  ])('refuses %s', async (_name, body, status, code) => {
    const visitor = await arrive();
    expect(await visitor.post('messages', body)).toMatchObject({ status, body: { code } });
  });

  it.each([['{"clientKey":'], ['\u0000'], [`${'['.repeat(70)}${']'.repeat(70)}`]])('refuses what is no JSON or too deep: %s', async (raw) => {
    const visitor = await arrive();
    const response = await fetch(visitor.address('messages'), { method: 'POST', headers: { ...visitor.headers, 'content-type': 'application/json' }, body: raw });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/ at .*\.(js|ts)/);
  });
});

describe('who stands at the door', () => {
  it('must be a visitor of this account, with the header no other page can send', async () => {
    const visitor = await arrive();
    const post = (headers: Record<string, string>, at = visitor.address('messages')) =>
      fetch(at, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ clientKey: randomUUID(), text: 'x' }) });
    const client = { 'x-balie-client': 'citizen' };
    expect((await post(client)).status).toBe(401);
    expect(await (await post(client)).json()).toMatchObject({ code: 'VISITOR_UNKNOWN' });
    expect((await post({ ...client, 'x-balie-visitor': `${visitor.token.slice(0, -2)}xx` })).status).toBe(401);
    expect(await (await post({ 'x-balie-visitor': visitor.token })).json()).toMatchObject({ code: 'CLIENT_HEADER_MISSING' });
    expect((await post({ ...client, 'x-balie-visitor': visitor.token, origin: 'https://kwaad.example' })).status).toBe(403);
    expect((await post({ ...client, 'x-balie-visitor': visitor.token, origin: 'https://gemeente.example' })).status).toBe(201);
    expect((await post(visitor.headers, `${app.url}/api/web/${randomUUID()}/messages`)).status).toBe(404);
    const second = await connectAccount(app, 'web', {});
    expect((await post(visitor.headers, `${app.url}/api/web/${second}/messages`)).status).toBe(401);
  });

  it('gets a cookie that scripts cannot read, and keeps being the same visitor', async () => {
    const address = `${app.url}/api/web/${account}/visitors`;
    const ask = (headers: Record<string, string> = {}) => fetch(address, { method: 'POST', headers: { 'x-balie-client': 'citizen', 'content-type': 'application/json', ...headers }, body: '{}' });
    const first = await ask();
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^balie_visitor=[^;]+; Path=\/api\/web; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const { visitorId } = (await first.json()) as { visitorId: string };
    const again = await ask({ cookie: cookie.split(';')[0]! });
    expect([again.status, ((await again.json()) as { visitorId: string }).visitorId]).toEqual([200, visitorId]);
    expect((await ask({ cookie: 'balie_visitor=nonsense' })).status).toBe(201);
  });

  it('sees nothing of another visitor', async () => {
    const [owner, stranger] = [await arrive(), await arrive()];
    const file = await owner.upload(Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'), 'brief.pdf');
    expect(file.status).toBe(201);
    const sent = await owner.write('Alleen van mij', { attachmentIds: [file.body.id] });
    await expectBalanced(app);
    expect((await owner.get(`attachments/${file.body.id}`).catch(() => ({ status: 200 }))).status).toBe(200);
    expect(await stranger.get(`attachments/${file.body.id}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await stranger.read()).body).toMatchObject({ messages: [], state: { status: 'none' } });
    expect((await stranger.post('messages', { clientKey: randomUUID(), text: 'x', attachmentIds: [file.body.id] })).status).toBe(400);
    await stranger.post('receipts', { delivered: [], read: [sent.body.id] });
    await expectBalanced(app);
    expect(await app.query('select reason from inbound_item where external_id = $1 and kind = $2', [sent.body.id, 'read_receipt'])).toEqual([{ reason: 'UNKNOWN_MESSAGE' }]);
  });

  it('is limited, and told how long to wait', async () => {
    const visitor = await arrive();
    const answers = await Promise.all(Array.from({ length: 150 }, () => visitor.post('messages', { clientKey: randomUUID(), text: 'haast' })));
    const limited = answers.filter((answer) => answer.status === 429);
    expect(limited.length).toBeGreaterThan(20);
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(limited[0]?.body).toMatchObject({ code: 'RATE_LIMITED' });
    await expectBalanced(app);
  });

  it('may come from another site when the account allows it, and from no other', async () => {
    const preflight = (origin: string) => fetch(`${app.url}/api/web/${account}/messages`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-balie-client' } });
    const allowed = await preflight('https://gemeente.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('access-control-allow-credentials')]).toEqual([204, 'https://gemeente.example', null]);
    expect((await preflight('https://kwaad.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the status page', () => {
  it('says the same for a wrong code as for none', async () => {
    const codes = ['M-26-118301-0000000000000000', 'M-26-1-AAAAAAAAAAAAAAAA', 'x', `M-26-118301-${'A'.repeat(500)}`, '%00'];
    const statuses = await Promise.all(codes.map(async (code) => (await fetch(`${app.url}/api/status/${code}`)).status));
    for (const status of statuses) expect([404, 400, 414]).toContain(status);
    expect(statuses.slice(0, 3)).toEqual([404, 404, 404]);
  });
});

it('tells a page where it is', async () => {
  const config = (await (await fetch(`${app.url}/api/web/config`)).json()) as Record<string, unknown>;
  expect(config).toMatchObject({ accountId: account, languages: ['nl', 'en'], maxText: 10_000, maxAttachmentBytes: 16_777_216, demo: false });
});
