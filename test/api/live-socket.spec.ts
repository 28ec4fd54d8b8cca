import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/client.js';
import { openSocket, type Socket, type SocketProof } from '../support/socket.js';

interface Frame { readonly queueChanged: { readonly sequence: string; readonly reportId: string | null; readonly report: unknown } }

const QUEUE = 'subscription($after: String) { queueChanged(afterSequence: $after) { sequence at reportId report { id } } }';

describe('live, over a socket', () => {
  let app: TestApp;
  const open: Socket[] = [];
  beforeAll(async () => {
    app = await startApp({ role: 'http' });
  });
  afterAll(async () => {
    await Promise.all(open.map(({ client }) => client.dispose()));
    await app.close();
  });

  const connect = (proof: SocketProof): Socket => {
    const socket = openSocket(app.url, proof);
    open.push(socket);
    return socket;
  };
  const byCookie = async (roles: string[]) => {
    const person = await signedIn(app, roles);
    return { ...person, socket: connect({ headers: { cookie: person.headers['cookie'] as string }, origin: app.url }) };
  };
  const happen = async (reportId: string) => {
    await app.query(`insert into event (id, report_id, conversation_id, type, at, version, data) values (gen_random_uuid(), $1, gen_random_uuid(), 'report.noted', now(), 1, '{}')`, [reportId]);
  };
  const nextChange = async (frames: AsyncIterator<Frame>) => {
    for (;;) {
      const { value } = (await frames.next()) as { value: Frame };
      if (value.queueChanged.reportId !== null) return value.queueChanged;
    }
  };

  it('a session with our Origin gets what happens, then a pulse above it', async () => {
    const { socket } = await byCookie(['OPERATOR']);
    const frames = socket.subscribe<Frame>(QUEUE, { after: '0' });
    const id = randomUUID();
    await happen(id);
    const change = await nextChange(frames);
    expect(change).toMatchObject({ reportId: id, report: null });
    const { value } = (await frames.next()) as { value: Frame };
    expect(value.queueChanged).toMatchObject({ reportId: null, report: null });
    expect(Number(value.queueChanged.sequence)).toBeGreaterThan(Number(change.sequence));
  });

  it('goes on after the last frame on a new socket', async () => {
    const { headers } = await signedIn(app, ['SHIFT_LEAD'], { token: true });
    const authorization = headers['authorization'] as string;
    const [first, second] = [randomUUID(), randomUUID()];
    await happen(first);
    const before = await nextChange(connect({ authorization }).subscribe<Frame>(QUEUE, { after: '0' }));
    await happen(second);
    const frames = connect({ authorization }).subscribe<Frame>(QUEUE, { after: before.sequence });
    const seen = [await nextChange(frames)];
    while (seen.at(-1)?.reportId !== second) seen.push(await nextChange(frames));
    expect(seen.map(({ reportId }) => reportId)).toContain(second);
    expect(seen.every(({ sequence }) => Number(sequence) > Number(before.sequence))).toBe(true);
  });

  it.each<[string, (cookie: string) => SocketProof]>([
    ['nothing', () => ({})],
    ['a cookie sent by another site', (cookie) => ({ headers: { cookie }, origin: 'https://evil.example' })],
    ['a cookie without an Origin', (cookie) => ({ headers: { cookie } })],
    ['a token nobody made', () => ({ authorization: `Bearer ${'x'.repeat(40)}` })],
  ])('refuses %s', async (_what, proof) => {
    const { headers } = await signedIn(app, ['OPERATOR']);
    const socket = connect(proof(headers['cookie'] as string));
    await expect(socket.subscribe(QUEUE).next()).rejects.toMatchObject({ code: 4403 });
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    ['what the role may not do', 'FORBIDDEN', QUEUE, {}],
    ['a mutation', 'BAD_USER_INPUT', 'mutation { signOut { ok } }', {}],
    ['what it does not know', 'BAD_USER_INPUT', 'subscription { queueChanged { nope } }', {}],
    ['too costly a question', 'BAD_USER_INPUT', 'subscription { queueChanged { report { messages(first: 101) { edges { node { id } } } } } }', {}],
  ])('refuses %s', async (_what, code, query, variables) => {
    const { socket } = await byCookie(['ANALYST']);
    await expect(socket.subscribe(query, variables).next()).rejects.toMatchObject([{ extensions: { code } }]);
  });

  it.each([['REFETCH', '999999999'], ['BAD_USER_INPUT', 'yesterday']])('ends with %s after %s', async (code, after) => {
    const { socket } = await byCookie(['OPERATOR']);
    await expect(socket.subscribe(QUEUE, { after }).next()).rejects.toMatchObject([{ extensions: { code } }]);
  });

  it('is cut at once when the session ends', async () => {
    const { socket, graphql } = await byCookie(['OPERATOR']);
    const frames = socket.subscribe<Frame>(QUEUE, { after: '0' });
    await happen(randomUUID());
    await nextChange(frames);
    const startedAt = performance.now();
    await graphql('mutation { signOut { ok } }');
    expect(await socket.closed).toBe(4403);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is cut within ten seconds when a role was taken away, the person left or the session expired', async () => {
    const changes = [
      'update user_role set valid_until = now() where user_id = $1',
      'update app_user set active = false where id = $1',
      'update session set expires_at = now() where user_id = $1',
    ];
    const cut = changes.map(async (change) => {
      const { socket, userId } = await byCookie(['OPERATOR']);
      const frames = socket.subscribe<Frame>(QUEUE, { after: '0' });
      await happen(randomUUID());
      await nextChange(frames);
      await app.query(change, [userId]);
      return socket.closed;
    });
    expect(await Promise.all(cut)).toEqual([4403, 4403, 4403]);
  }, 12_000);

  it('costs nothing any more when the client is gone', async () => {
    const { socket } = await byCookie(['OPERATOR']);
    const subscribers = async () => Number(/balie_live_subscribers (\d+)/.exec(await (await fetch(`${app.url}/metrics`)).text())?.[1]);
    const frames = socket.subscribe<Frame>(QUEUE, { after: '0' });
    await happen(randomUUID());
    await nextChange(frames);
    const before = await subscribers();
    await socket.client.terminate();
    while ((await subscribers()) !== before - 1);
  });

  it('is told to come back elsewhere when the process ends, in order', async () => {
    const other = await startApp({ role: 'http', database: app.database });
    const { headers } = await signedIn(app, ['OPERATOR'], { token: true });
    const socket = openSocket(other.url, { authorization: headers['authorization'] as string });
    open.push(socket);
    const frames = socket.subscribe<Frame>(QUEUE, { after: '0' });
    await happen(randomUUID());
    await nextChange(frames);
    const exited = once(other.process, 'exit');
    other.process.kill('SIGTERM');
    expect([1001, 1000]).toContain(await socket.closed);
    expect(await exited).toEqual([0, null]);
    await other.close();
  });
});
