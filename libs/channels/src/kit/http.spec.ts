import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callJson, failureOf, fetchHttp, HttpTimeout, HttpUnreachable } from './http.js';

const http = fetchHttp();
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/silent') return;
    if (request.url === '/broken') return void request.socket.destroy();
    if (request.url === '/large') return void response.end(Buffer.alloc(5 * 1024 * 1024));
    if (request.url === '/moved') return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    response.writeHead(request.url === '/busy' ? 429 : 200, { 'retry-after': '12' }).end('{"id":12345678901234567890}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('outgoing HTTP', () => {
  it('sends JSON and gives JSON, ids whole', async () => {
    expect(await callJson(http, { method: 'POST', url: `${base}/`, json: { a: 1 } })).toMatchObject({ ok: true, json: { id: '12345678901234567890' } });
  });

  it.each([['/silent'], ['/broken'], ['/large']])('leaves doubt when %s gives no whole answer', async (path) => {
    await expect(http.request({ method: 'POST', url: base + path, timeoutMs: 100 })).rejects.toThrow(HttpTimeout);
    expect(await callJson(http, { method: 'POST', url: base + path, timeoutMs: 100 })).toMatchObject({ ok: false, kind: 'uncertain' });
  });

  it('has no doubt when nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/?token=secret`;
    await new Promise((resolve) => closed.close(resolve));
    await expect(http.request({ method: 'GET', url: nobody })).rejects.toThrow(HttpUnreachable);
    expect(await callJson(http, { method: 'GET', url: nobody })).toEqual({ ok: false, kind: 'retry', code: 'UNREACHABLE', reason: 'The provider cannot be reached.' });
  });

  it('follows no redirect', async () => {
    expect(await callJson(http, { method: 'GET', url: `${base}/moved` })).toMatchObject({ ok: false, status: 302 });
  });

  it('hears how long to wait', async () => {
    expect(await callJson(http, { method: 'GET', url: `${base}/busy` })).toMatchObject({ ok: false, kind: 'retry', retryAfter: 12 });
  });

  it.each([
    [429, 'retry'], [503, 'retry'], [500, 'retry'], [408, 'retry'], [401, 'misconfigured'], [403, 'misconfigured'], [400, 'rejected'], [404, 'rejected'], [302, 'rejected'],
  ])('takes %d as %s', (status, kind) => {
    expect(failureOf(status, {})).toMatchObject({ ok: false, kind });
  });
});
