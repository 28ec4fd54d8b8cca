import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { jpegWithPlace } from '../support/photo.js';
import { until } from './doors.js';
import type { Page as Stand } from './fake-provider.js';
import { ProviderDesk, type Page } from './provider-desk.js';

let desk: ProviderDesk;
let page: Page;
let photo: Buffer;

beforeAll(async () => {
  photo = await jpegWithPlace();
  desk = await ProviderDesk.open();
  page = await desk.connect();
}, 60_000);
afterAll(() => desk?.close());

interface Row {
  readonly id: string; readonly kind: string; readonly state: string; readonly failure: string | null; readonly sha256: Buffer | null; readonly mime_type: string | null; readonly attempts: number; readonly size: number | null;
}
const fileOf = (reportId: string, ...states: string[]): Promise<Row> =>
  until(`the file is ${states.join(' or ')}`, async () =>
    (await desk.app.query<Row & { [name: string]: unknown }>(
      'select a.id, a.kind, a.state, a.failure, a.sha256, a.mime_type, a.attempts, a.size from attachment a join message m on m.id = a.message_id where m.report_id = $1 and a.state = any($2)', [reportId, states]))[0], 20_000);
const gives = (bytes: Uint8Array): Stand => (_request, response) => void response.writeHead(200).end(bytes);
/** A citizen sends a file that stands at this address. */
const sends = async (attachment: object) => (await page.citizen({ attachments: [attachment] })).reportId;
const at = (stand: Stand): string => desk.provider.page(`/files/${randomUUID()}`, stand);
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${desk.app.url}/api/attachments/${path}`, { headers: { ...desk.operator.headers, ...headers } });

describe('a photo at the provider', () => {
  it('is fetched with the account\'s own key, kept sealed under its hash, and shown without its place', async () => {
    const asked: (string | undefined)[] = [];
    const reportId = await sends({ type: 'image', name: '../vakantie.jpg', url: at((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(200).end(photo);
    }) });
    const file = await fileOf(reportId, 'READY');
    expect(file).toMatchObject({ kind: 'image', mime_type: 'image/jpeg', failure: null, size: photo.length });
    expect(file.sha256?.equals(createHash('sha256').update(photo).digest())).toBe(true);
    expect(asked).toEqual(['Bearer very-secret-app']);
    const shown = await get(file.id);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();
    expect((await get(`${file.id}/thumbnail`)).status).toBe(200);
  });

  it('known by an id only is asked for', async () => {
    desk.provider.page('/media/m-77', (_request, response) => void response.writeHead(200).end(JSON.stringify({ url: at(gives(photo)) })));
    expect((await fileOf(await sends({ type: 'image', mediaId: 'm-77' }), 'READY')).kind).toBe('image');
  });

  it('comes again after trouble, and says so until it is there', async () => {
    let tries = 0;
    const reportId = await sends({ type: 'image', url: at((_request, response) => void ((tries += 1) === 1 ? response.writeHead(503).end() : response.writeHead(200).end(photo))) });
    expect(await fileOf(reportId, 'READY')).toMatchObject({ attempts: 2, failure: null });
  }, 30_000);

  it('a sticker stays one, and is shown as a picture', async () => {
    const sticker = await sharp({ create: { width: 96, height: 96, channels: 4, background: { r: 250, g: 200, b: 0, alpha: 0.5 } } }).webp().toBuffer();
    const file = await fileOf(await sends({ type: 'sticker', url: at(gives(sticker)) }), 'READY');
    expect(file.kind).toBe('sticker');
    expect((await get(file.id)).headers.get('content-type')).toBe('image/webp');
  });
});

describe('a voice note', () => {
  it('can be played: its own type, in parts', async () => {
    const ogg = Buffer.concat([Buffer.from('OggS\0\u0002', 'latin1'), Buffer.alloc(22), Buffer.from('OpusHead', 'latin1'), Buffer.alloc(200, 7)]);
    const file = await fileOf(await sends({ type: 'audio', url: at(gives(ogg)) }), 'READY');
    expect(file).toMatchObject({ kind: 'audio', mime_type: 'audio/ogg' });
    const part = await get(file.id, { range: 'bytes=0-3' });
    expect([part.status, part.headers.get('content-type'), part.headers.get('content-range'), await part.text()]).toEqual([206, 'audio/ogg', `bytes 0-3/${ogg.length}`, 'OggS']);
  });
});

describe('what is not fetched', () => {
  it.each<[string, () => object, string]>([
    ['from a host nobody named', () => ({ type: 'image', url: 'https://elsewhere.example/x.jpg' }), 'HOST_NOT_ALLOWED'],
    ['from inside the house', () => ({ type: 'image', url: 'https://127.0.0.2/x.jpg' }), 'HOST_NOT_ALLOWED'],
    ['from the cloud\'s own address', () => ({ type: 'image', url: 'http://169.254.169.254/latest/meta-data' }), 'HOST_NOT_ALLOWED'],
    ['after a redirect into the house', () => ({ type: 'image', url: at((_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end()) }), 'HOST_NOT_ALLOWED'],
    ['after too many redirects', () => ({ type: 'image', url: at((request, response) => void response.writeHead(302, { location: request.url }).end()) }), 'TOO_MANY_REDIRECTS'],
    ['larger than the channel takes', () => ({ type: 'image', url: at(gives(Buffer.alloc(400_000))) }), 'TOO_LARGE'],
    ['gone', () => ({ type: 'image', url: at((_request, response) => void response.writeHead(404).end()) }), 'HTTP_404'],
    ['empty', () => ({ type: 'image', url: at(gives(Buffer.alloc(0))) }), 'EMPTY'],
    ['a file on this machine', () => ({ type: 'image', url: 'file:///etc/passwd' }), 'HOST_NOT_ALLOWED'],
    ['with no address at all', () => ({ type: 'image' }), 'NO_FILE'],
  ])('%s: it says why', async (_, attachment, code) => {
    expect(await fileOf(await sends(attachment()), 'FAILED')).toMatchObject({ failure: code });
  });

  it('a type we do not show: its original is kept, nobody gets it', async () => {
    const script = Buffer.from('#!/bin/sh\nrm -rf /');
    const file = await fileOf(await sends({ type: 'file', url: at(gives(script)), name: 'x.pdf' }), 'FAILED');
    expect([file.failure, file.sha256?.equals(createHash('sha256').update(script).digest())]).toEqual(['TYPE_NOT_ALLOWED', true]);
    expect((await get(file.id)).status).toBe(404);
    const events = await desk.app.query<{ data: unknown }>(`select data from event where type = 'message.media_failed' and data->>'attachmentId' = $1`, [file.id]);
    expect(events).toMatchObject([{ data: { code: 'TYPE_NOT_ALLOWED' } }]);
  });

  it('waits while its account is broken, and comes when that is mended', async () => {
    let ready = false;
    desk.provider.page('/media/m-broken', (_request, response) => void (ready ? response.writeHead(200).end(JSON.stringify({ url: at(gives(photo)) })) : response.writeHead(401).end('{}')));
    const broken = await desk.connect();
    const { reportId } = await broken.citizen({ attachments: [{ type: 'image', mediaId: 'm-broken' }] });
    await broken.state('BROKEN');
    expect(await fileOf(reportId, 'PROCESSING')).toMatchObject({ attempts: 0, failure: 'HTTP_401' });
    ready = true;
    await broken.act('testChannelAccount');
    await broken.state('CONNECTED');
    await fileOf(reportId, 'READY');
  });
});
