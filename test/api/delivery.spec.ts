import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { claim, reaches, reportOf, resend, sendReply, withdraw } from './desk.js';
import { connectAccount, expectBalanced, until, Visitor } from './doors.js';

let app: TestApp;
let account: string;
let operator: Client;

beforeAll(async () => {
  app = await startApp();
  account = await connectAccount(app, 'web', {});
  operator = await signedIn(app, ['OPERATOR'], { name: 'Naima el Idrissi' });
}, 60_000);
afterAll(() => app?.close());

/** A citizen who wrote, and their report in the operator's hands. */
async function waiting(text = 'Kunt u langskomen?') {
  const visitor = await Visitor.arrive(app.url, account);
  await visitor.write(text);
  const { id } = await reportOf(app, visitor.id);
  return { visitor, reportId: id, version: await claim(operator, id) };
}

describe('an answer', () => {
  it('reaches the citizen with a first name, and comes back as delivered and read, which go only up', async () => {
    const { visitor, reportId, version } = await waiting();
    const sent = await sendReply(operator, { reportId, expectedVersion: version, text: 'We komen kijken.' });
    expect(sent).toMatchObject({ problem: null, report: { status: 'ANSWERED', version: version + 1 }, message: { text: 'We komen kijken.' } });
    await reaches(app, sent.message!.id, 'SENT');
    const thread = await visitor.read();
    expect(thread.body.messages[1]).toMatchObject({ id: sent.message!.id, from: 'desk', text: 'We komen kijken.', authorName: 'Naima', status: 'sent' });
    await visitor.post('receipts', { delivered: [sent.message!.id], read: [sent.message!.id] });
    await expectBalanced(app);
    expect(await reaches(app, sent.message!.id, 'READ')).toMatchObject({ delivered_at: expect.any(Date), read_at: expect.any(Date) });
    await visitor.post('receipts', { delivered: [sent.message!.id], read: [] });
    await expectBalanced(app);
    expect((await app.query('select version from report where id = $1', [reportId]))[0]).toEqual({ version: version + 1 });
    const events = await app.query<{ type: string }>(`select type from event where report_id = $1 and data->>'messageId' = $2 order by position`, [reportId, sent.message!.id]);
    expect(events.map((event) => event.type)).toEqual(['report.answered', 'message.sent', 'message.delivered', 'message.read']);
    expect(await app.query(`select 1 from audit where subject_id = $1 and act = 'report.answered' and actor_id = $2`, [reportId, operator.userId])).toHaveLength(1);
  });

  it('is sent once, however often it is asked', async () => {
    const { visitor, reportId, version } = await waiting();
    const input = { reportId, expectedVersion: version, text: 'Eén antwoord', clientKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendReply(operator, input)));
    expect(answers.map((answer) => answer.problem)).toEqual(Array(8).fill(null));
    expect(new Set(answers.map((answer) => answer.message!.id)).size).toBe(1);
    expect((await sendReply(operator, { ...input, text: 'Iets anders' })).problem).toMatchObject({ code: 'CLIENT_KEY_REUSED' });
    await reaches(app, answers[0]!.message!.id, 'SENT');
    expect((await visitor.read()).body.messages.filter((message) => message.from === 'desk')).toHaveLength(1);
  });

  it('is refused when it is not yours, stale, empty or too long', async () => {
    const { reportId, version } = await waiting();
    const colleague = await signedIn(app, ['OPERATOR']);
    expect((await sendReply(colleague, { reportId, expectedVersion: version, text: 'x' })).problem?.code).toBe('NOT_YOUR_CLAIM');
    expect((await sendReply(operator, { reportId, expectedVersion: version - 1, text: 'x' })).problem).toMatchObject({ code: 'STALE_VERSION', __typename: 'StaleVersion' });
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: ' \n ' })).problem?.code).toBe('VALIDATION');
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'x'.repeat(10_001) })).problem?.code).toBe('REPLY_TOO_LONG');
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'x', holdSeconds: 3600 })).problem?.code).toBe('VALIDATION');
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'x', visibility: 'PUBLIC' })).problem?.code).toBe('CHANNEL_CANNOT');
    expect((await sendReply(operator, { reportId, expectedVersion: version, text: 'x', attachmentIds: [randomUUID()] })).problem?.code).toBe('CHANNEL_CANNOT');
    expect((await sendReply(operator, { reportId: randomUUID(), expectedVersion: version, text: 'x' })).problem?.code).toBe('NOT_FOUND');
    expect((await sendReply(operator, { reportId: 'x', expectedVersion: version, text: 'x' })).problem?.code).toBe('NOT_FOUND');
    expect(await app.query('select 1 from message where report_id = $1 and direction = $2', [reportId, 'OUTBOUND'])).toHaveLength(0);
    expect(await app.query('select version from report where id = $1', [reportId])).toEqual([{ version }]);
  });

  it('leaves in the order it was written, also behind one that is held', async () => {
    const { visitor, reportId, version } = await waiting();
    const first = await sendReply(operator, { reportId, expectedVersion: version, text: 'eerst', holdSeconds: 2 });
    const second = await sendReply(operator, { reportId, expectedVersion: first.report!.version, text: 'daarna' });
    expect((await visitor.read()).body.messages).toHaveLength(1);
    await reaches(app, second.message!.id, 'SENT');
    await reaches(app, first.message!.id, 'SENT');
    expect((await visitor.read()).body.messages.map((message) => message.text)).toContain('eerst');
    const order = await app.query<{ id: string }>(`select data->>'messageId' as id from event where report_id = $1 and type = 'message.sent' order by position`, [reportId]);
    expect(order.map((row) => row.id)).toEqual([first.message!.id, second.message!.id]);
  });

  it('finishes the report when it is the last word', async () => {
    const { reportId, version } = await waiting('Hoe laat gaat het bureau open?');
    await app.query(`update report set type = 'QUESTION' where id = $1`, [reportId]);
    expect(await sendReply(operator, { reportId, expectedVersion: version, text: 'Om negen uur.', after: 'FINISH' })).toMatchObject({ problem: null, report: { status: 'CLOSED' } });
  });
});

describe('taking it back', () => {
  it('within its time was never said: the citizen sees nothing and waits as before', async () => {
    const { visitor, reportId, version } = await waiting();
    const sent = await sendReply(operator, { reportId, expectedVersion: version, text: 'Oeps', holdSeconds: 60 });
    expect(sent.message).toMatchObject({ deliveryStatus: 'QUEUED', holdUntil: expect.any(String) });
    expect((await withdraw(operator, sent.message!.id, ' ')).problem?.code).toBe('REASON_REQUIRED');
    const colleague = await signedIn(app, ['OPERATOR']);
    expect((await withdraw(colleague, sent.message!.id)).problem?.code).toBe('NOT_YOUR_CLAIM');
    const back = await withdraw(operator, sent.message!.id);
    expect(back).toMatchObject({ problem: null, report: { status: 'IN_TRIAGE' }, message: { deliveryStatus: null, withdrawnAt: expect.any(String) } });
    expect((await app.query('select unanswered_since is not null as waits, answer_due_at is not null as due, first_answer_at from report where id = $1', [reportId]))[0]).toEqual({ waits: true, due: true, first_answer_at: null });
    expect((await visitor.read()).body.messages).toHaveLength(1);
    expect((await withdraw(operator, sent.message!.id)).problem?.code).toBe('TRANSITION_NOT_ALLOWED');
    const again = await sendReply(operator, { reportId, expectedVersion: back.report!.version, text: 'Nu goed' });
    await reaches(app, again.message!.id, 'SENT');
  });

  it('after that shows the citizen that something was there', async () => {
    const { visitor, reportId, version } = await waiting();
    const sent = await sendReply(operator, { reportId, expectedVersion: version, text: 'Verkeerde persoon' });
    await reaches(app, sent.message!.id, 'SENT');
    expect((await withdraw(operator, sent.message!.id)).problem).toBeNull();
    const [, gone] = (await visitor.read()).body.messages;
    expect(gone).toMatchObject({ withdrawn: true });
    expect(gone?.text).toBeUndefined();
    expect(await app.query('select text from message where id = $1', [sent.message!.id])).toEqual([{ text: 'Verkeerde persoon' }]);
    expect((await withdraw(operator, randomUUID())).problem?.code).toBe('NOT_FOUND');
    expect((await resend(operator, sent.message!.id)).problem?.code).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('what the citizen\'s page hears', () => {
  it('tells everything first, then what happens, each once, and nothing twice after a break', async () => {
    const { visitor, reportId, version } = await waiting('Hallo?');
    const page = await listen(visitor);
    await until('the first message', async () => page.messages().length === 1);
    const sent = await sendReply(operator, { reportId, expectedVersion: version, text: 'Goedemiddag' });
    await until('the answer', async () => page.messages().some((message) => message.id === sent.message!.id));
    const cursor = page.lastId();
    page.close();
    const later = await sendReply(operator, { reportId, expectedVersion: sent.report!.version, text: 'Bent u er nog?' });
    await reaches(app, later.message!.id, 'SENT');
    const again = await listen(visitor, cursor);
    await until('what was missed', async () => again.messages().some((message) => message.id === later.message!.id));
    await visitor.post('receipts', { read: [later.message!.id], delivered: [] });
    await until('its new status', async () => again.messages().some((message) => message.id === later.message!.id && message.status === 'read'));
    expect(again.states().at(-1)).toMatchObject({ number: expect.any(String) });
    again.close();
  });

  it('hears of its own first message also when it listened before there was a conversation', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const page = await listen(visitor);
    const sent = await visitor.write('Eerste');
    await until('its own message', async () => page.messages().some((message) => message.id === sent.body.id));
    await until('a number', async () => page.states().some((state) => state.number !== undefined));
    page.close();
  });

  it('sees that somebody of the desk types', async () => {
    const { visitor, reportId } = await waiting();
    const page = await listen(visitor);
    await operator.graphql('mutation ($id: ID) { beat(input: { reportId: $id, typing: true }) { problem { code } } }', { id: reportId });
    const until_ = await until('typing', async () => page.of<{ until: string }>('typing').at(-1));
    expect(Date.parse(until_.until)).toBeGreaterThan(Date.now());
    page.close();
  });

  it('is read when a person looked, not before', async () => {
    const { visitor, reportId } = await waiting();
    expect((await visitor.read()).body.messages[0]?.status).toBe('received');
    const page = await listen(visitor);
    const [row] = await app.query<{ sequence: string }>('select max(sequence) as sequence from message where report_id = $1', [reportId]);
    await operator.graphql('mutation ($id: ID!, $seq: String!) { markReportRead(input: { reportId: $id, upToSequence: $seq }) { problem { code } } }', { id: reportId, seq: row!.sequence });
    await until('gelezen', async () => page.messages().some((message) => message.status === 'read') && page.states().some((state) => state.status === 'read'));
    page.close();
  });

  it('is closed to strangers', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    expect((await fetch(visitor.address('stream'))).status).toBe(401);
    expect((await fetch(visitor.address('stream'), { headers: { 'x-balie-visitor': 'x.y' } })).status).toBe(401);
  });
});

interface Page {
  of<T>(event: string): T[];
  messages(): { id: string; status: string; text?: string }[];
  states(): { number?: string; status: string }[];
  lastId(): string;
  close(): void;
}

/** Listens as the page does. */
async function listen(visitor: Visitor, lastEventId?: string): Promise<Page> {
  const abort = new AbortController();
  const headers = { ...visitor.headers, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(visitor.address('stream'), { headers, signal: abort.signal });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let text = '';
  void (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString('utf8');
  })().catch(() => undefined);
  const of = <T>(event: string): T[] => [...text.matchAll(new RegExp(`event: ${event}\ndata: (.*)\n\n`, 'g'))].map((match) => JSON.parse(match[1] as string) as T);
  return { of, messages: () => of('message'), states: () => of('state'), lastId: () => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '', close: () => abort.abort() };
}
