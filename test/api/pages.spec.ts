import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

describe('pages for people', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ role: 'http' });
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });
  /** The first file of that kind a page asks for. */
  const asset = async (page: string, extension: string) => new RegExp(`(?:src|href)="(/[^"]+\\.${extension})"`).exec(await (await get(page)).text())?.[1] as string;

  it.each(['/', '/aanmelden', '/wachtrij', '/wachtrij/gevaar', '/melding/M-26-118342', '/zoeken?q=haven.jpg'])('%s is the desk', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect(await response.text()).toContain('<title>Balie</title>');
  });

  it.each(['/praat', '/praat/01900000-0000-7000-8000-000000000000', '/status/M-26-118342-0123456789ABCDEF'])('%s is for citizens', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Bel 112');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each(['/api/nothing', '/webhooks/one/two', '/assets/nothing.js', '/praat-assets/nothing.js', '/wachtrij/nothing.js', '/health/nothing', '/..%2f..%2fpackage.json', '/praat-assets/..%2findex.html.br'])('%s is nothing, and says so to programs', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['/', '/praat'])('files of %s are small, kept for a year and asked for once', async (page) => {
    const path = await asset(page, 'js');
    const [br, gzip, plain] = await Promise.all(['br', 'gzip', 'identity'].map((encoding) => get(path, { 'accept-encoding': encoding })));
    expect([br, gzip, plain].map((response) => response?.headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
    expect(new Set(await Promise.all([br, gzip, plain].map((response) => response?.text()))).size).toBe(1);
    expect(br?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await get(path, { 'if-none-match': br?.headers.get('etag') as string });
    expect(again.status).toBe(304);
  });
});
