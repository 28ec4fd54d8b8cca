import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { cableTo, type Cable } from '../support/cable.js';
import { graphql, signedIn } from '../support/client.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { openSocket } from '../support/socket.js';

interface Ready { readonly status: string; readonly checks: Record<string, string> }
interface Trouble { readonly code: string; readonly message: string; readonly reference: string }

describe('a process says how it is', () => {
  let database: TestDatabase;
  let cable: Cable;
  let app: TestApp;

  beforeAll(async () => {
    database = await cloneDatabase();
    cable = await cableTo(database.appUrl);
    app = await startApp({ role: 'http', database, env: { DATABASE_URL: cable.url } });
  });
  afterAll(async () => {
    await app.close();
    await cable.close();
    await database.drop();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
  const ready = async () => (await (await get('/health/ready')).json()) as Ready;
  const isReady = async () => {
    while ((await ready()).status !== 'ok');
  };

  it('live and ready', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    await isReady();
    expect(await ready()).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok', feed: 'ok', closing: 'ok' } });
  });

  it('not ready while a migration is missing', async () => {
    const [last] = await app.query<{ id: number; timestamp: string; name: string }>('delete from migration where id = (select max(id) from migration) returning *');
    expect((await ready()).checks['migrations']).toBe('failed');
    await app.query('insert into migration (id, timestamp, name) values ($1, $2, $3)', [last?.id, last?.timestamp, last?.name]);
  });

  describe.each(['cut', 'silence'] as const)('when the way to the database is %s', (how) => {
    it('says so with 503 within seconds, without a stack, and is well again by itself', async () => {
      await isReady();
      const client = await signedIn(app, ['OPERATOR'], { token: true });
      cable[how]();
      const startedAt = performance.now();
      const [readiness, live, route, operation] = await Promise.all([
        get('/health/ready'), get('/health/live'), get('/api/web/config'), fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...client.headers }, body: '{"query":"{ teams { id } }"}' }),
      ]);
      expect(performance.now() - startedAt).toBeLessThan(8_000);
      expect([readiness.status, live.status, operation.status]).toEqual([503, 200, 503]);
      expect([200, 503]).toContain(route.status);
      const { errors } = (await operation.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', reference: expect.any(String) });
      expect(JSON.stringify(errors)).not.toMatch(/ECONN|timeout|node_modules|postgres/i);
      const socket = openSocket(app.url, { authorization: client.headers['authorization'] as string });
      await expect(socket.subscribe('subscription { queueChanged { sequence } }').next()).rejects.toMatchObject({ code: 1013 });
      cable.mend();
      await isReady();
      expect((await client.graphql('{ teams { id } }')).errors).toBeUndefined();
    }, 30_000);
  });

  it('in numbers, by route and operation, to this machine only', async () => {
    await graphql(app.url, {}, '{ viewer { id } }');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/balie_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} \d+/);
    expect(text).toMatch(/balie_graphql_operation_seconds_count\{kind="query",field="viewer",failed="false"\} \d+/);
    expect(text).toMatch(/balie_nodejs_eventloop_lag_seconds /);
    expect(text).toMatch(/balie_database_connections\{state="idle"\} \d+/);
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
  });

  it('in numbers to the bearer of METRICS_TOKEN, when there is one', async () => {
    const guarded = await startApp({ role: 'http', database, env: { METRICS_TOKEN: 'a-token-of-sixteen' } });
    const status = async (headers: Record<string, string>) => (await fetch(`${guarded.url}/metrics`, { headers })).status;
    expect([await status({}), await status({ authorization: 'Bearer a-token-of-fifteen' }), await status({ authorization: 'Bearer a-token-of-sixteen' })]).toEqual([401, 401, 200]);
    await guarded.close();
  });

  it('also as a worker, where WORKER_PORT asks', async () => {
    const worker = await startApp({ role: 'worker', database, env: { WORKER_PORT: '0' } });
    const answers = await Promise.all(['/health/live', '/health/ready', '/metrics', '/graphql'].map(async (path) => (await fetch(`${worker.url}${path}`)).status));
    expect(answers).toEqual([200, 200, 200, 404]);
    await worker.close();
  });

  describe('and what is wrong with a request', () => {
    const post = (path: string, body: string | Uint8Array, type = 'application/json') => fetch(`${app.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body: body as never });

    it.each<[string, () => Promise<Response>, number, string]>([
      ['an address nobody knows', () => get('/api/nothing'), 404, 'NOT_FOUND'],
      ['an address that cannot be read', () => get('/%zz'), 400, 'VALIDATION'],
      ['GraphQL over GET', () => get('/graphql?query={viewer{id}}'), 405, 'METHOD_NOT_ALLOWED'],
      ['a body that is not JSON', () => post('/graphql', '{"query":'), 400, 'MALFORMED_JSON'],
      ['JSON 65 levels deep', () => post('/graphql', `${'['.repeat(65)}${']'.repeat(65)}`), 400, 'TOO_DEEP'],
      ['30 MB', () => post('/graphql', new Uint8Array(30_000_000)), 413, 'TOO_LARGE'],
      ['another kind of content', () => post('/graphql', '<a/>', 'application/xml'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ])('is said in one shape: %s', async (_what, ask, status, code) => {
      const response = await ask();
      const trouble = (await response.json()) as Trouble;
      expect([response.status, trouble.code]).toEqual([status, code]);
      expect(Object.keys(trouble).sort()).toEqual(['code', 'message', 'reference']);
      expect(JSON.stringify(trouble)).not.toMatch(/\bat \w|node_modules|\.js/);
    });

    it('in headers too: nothing runs that is not ours, and the trace id comes back', async () => {
      const { headers } = await get('/health/live', { 'x-request-id': 'my-own-trace-1' });
      expect(headers.get('x-request-id')).toBe('my-own-trace-1');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'; script-src 'self'; style-src 'self';/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect((await get('/health/live', { 'x-request-id': 'bad id!' })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  });
});
