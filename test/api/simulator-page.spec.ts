import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';

describe('/simulator', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'no=thanks' }).end('<title>Simulator</title>');
  });
  const apps: TestApp[] = [];
  const start = async (env: Record<string, string>): Promise<TestApp> => {
    const app = await startApp({ role: 'http', env });
    apps.push(app);
    return app;
  };
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    server.closeAllConnections();
    server.close();
  });
  const port = () => String((server.address() as AddressInfo).port);

  it('is nothing outside the demonstration, even when somebody set the port', async () => {
    const app = await start({ BALIE_DEMO: 'off', BALIE_SIMULATOR_PORT: port() });
    for (const path of ['/simulator', '/simulator/api/state']) expect((await fetch(`${app.url}${path}`)).status).toBe(404);
    expect((await fetch(`${app.url}/simulator/api/phones`, { method: 'POST', headers: { 'x-balie-client': 'x' } })).status).toBe(404);
    expect(asked).toEqual([]);
  }, 60_000);

  it('passes on in the demonstration, under our own policy, and lets no other page change anything', async () => {
    const app = await start({ BALIE_DEMO: 'on', BALIE_SIMULATOR_PORT: port() });
    const page = await fetch(`${app.url}/simulator`);
    expect([page.status, await page.text(), page.headers.get('set-cookie')]).toEqual([200, '<title>Simulator</title>', null]);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const post = (headers: Record<string, string>) => fetch(`${app.url}/simulator/api/phones`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' }).then(({ status }) => status);
    expect(await post({})).toBe(403);
    expect(await post({ 'x-balie-client': 'simulator', origin: 'https://elsewhere.example' })).toBe(403);
    expect(await post({ 'x-balie-client': 'simulator' })).toBe(200);
    expect(asked).toEqual(['GET /simulator', 'POST /simulator/api/phones']);
  }, 60_000);

  it('says so when the simulator does not run', async () => {
    const app = await start({ BALIE_DEMO: 'on', BALIE_SIMULATOR_PORT: '1' });
    expect((await fetch(`${app.url}/simulator`)).status).toBe(503);
  }, 60_000);
});
