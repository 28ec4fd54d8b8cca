import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/client.js';
import { reportOf } from './desk.js';
import { connectAccount, expectBalanced, until, Visitor } from './doors.js';

let app: TestApp;
let account: string;

beforeAll(async () => {
  app = await startApp();
  account = await connectAccount(app, 'web', {});
}, 60_000);
afterAll(() => app?.close());

/** A photo with the place it was made in it. */
const photo = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#3388cc' } })
    .withExif({ IFD0: { Make: 'Telefoon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 37/1 0/1' } })
    .jpeg().toBuffer();

const ready = (id: string) => until('the file is ready', async () => (await app.query<{ state: string }>(`select state from attachment where id = $1 and state in ('READY', 'FAILED')`, [id]))[0]?.state);

describe('a photo', () => {
  it('is kept as it came under its hash, and shown without the place it was made, to the citizen and the desk', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const bytes = await photo();
    expect((await sharp(bytes).metadata()).exif?.includes('Telefoon')).toBe(true);
    const file = await visitor.upload(bytes, '../../Mijn foto\u202e.jpg');
    expect(file).toMatchObject({ status: 201, body: { kind: 'image', mimeType: 'image/jpeg', fileName: 'Mijn foto.jpg' } });
    await visitor.write('Zie de foto', { attachmentIds: [file.body.id] });
    expect(await ready(file.body.id)).toBe('READY');
    await expectBalanced(app);

    const own = await fetch(app.url + file.body.url, { headers: visitor.headers });
    expect(own.headers.get('content-type')).toBe('image/webp');
    const shown = Buffer.from(await own.arrayBuffer());
    const metadata = await sharp(shown).metadata();
    expect([metadata.width, metadata.height, 'exif' in metadata, shown.includes('Telefoon')]).toEqual([900, 600, false, false]);
    expect((await app.query<{ sha256: Buffer }>('select sha256 from attachment where id = $1', [file.body.id]))[0]?.sha256).toEqual(createHash('sha256').update(bytes).digest());

    const operator = await signedIn(app, ['OPERATOR']);
    const { id } = await reportOf(app, visitor.id);
    const report = await operator.graphql<{ report: { messages: { edges: { node: { attachments: { url: string; thumbnailUrl: string; sha256: string }[] } }[] } } }>('query ($id: ID!) { report(id: $id) { messages { edges { node { attachments { url thumbnailUrl sha256 } } } } } }', { id });
    const attachment = report.data.report.messages.edges[0]!.node.attachments[0]!;
    const desk = await fetch(app.url + attachment.url, { headers: operator.headers });
    expect([desk.status, desk.headers.get('content-type'), desk.headers.get('x-content-type-options'), desk.headers.get('content-disposition')]).toEqual([200, 'image/webp', 'nosniff', expect.stringMatching(/^inline/)]);
    const thumbnail = await sharp(Buffer.from(await (await fetch(app.url + attachment.thumbnailUrl, { headers: operator.headers })).arrayBuffer())).metadata();
    expect(thumbnail.width).toBe(360);
    expect(await app.query(`select 1 from audit where subject_id = $1 and act = 'report.opened' and actor_id = $2`, [id, operator.userId])).toHaveLength(1);
  });

  it('is not shown to who may not open its report, nor to the street', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const file = await visitor.upload(await photo(40, 40), 'a.jpg');
    await visitor.write('x', { attachmentIds: [file.body.id] });
    await ready(file.body.id);
    await expectBalanced(app);
    const path = `/api/attachments/${file.body.id}`;
    const [team, admin, privacy] = [await signedIn(app, ['TEAM_MEMBER']), await signedIn(app, ['ADMIN']), await signedIn(app, ['PRIVACY_OFFICER'])];
    expect((await fetch(app.url + path)).status).toBe(401);
    expect((await fetch(app.url + path, { headers: visitor.headers })).status).toBe(401);
    expect((await fetch(app.url + path, { headers: team.headers })).status).toBe(404);
    expect((await fetch(app.url + path, { headers: admin.headers })).status).toBe(403);
    expect((await fetch(app.url + path, { headers: privacy.headers })).status).toBe(404);
    const { id } = await reportOf(app, visitor.id);
    await privacy.graphql('query ($id: ID!) { report(id: $id, reason: "Verzoek 12") { id } }', { id });
    expect((await fetch(app.url + path, { headers: privacy.headers })).status).toBe(200);
  });

  it('that is no picture inside stays sealed, and the desk sees that it failed', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const broken = Buffer.concat([(await photo()).subarray(0, 400), Buffer.alloc(2000)]);
    const file = await visitor.upload(broken, 'kapot.jpg');
    expect(file.status).toBe(201);
    expect(await ready(file.body.id)).toBe('FAILED');
  });
});

describe('a file', () => {
  const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<< /Title (x) >>\nendobj\ntrailer\n<<>>\n');

  it.each([
    ['a PDF', () => pdf, 'brief.pdf', { status: 201, kind: 'file' }],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'foto.jpg', { status: 415 }],
    ['a drawing with script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'foto.svg', { status: 415 }],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'foto.png', { status: 415 }],
    ['an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]), 'a.zip', { status: 415 }],
    ['words', () => Buffer.from('zomaar tekst'), 'a.txt', { status: 415 }],
    ['nothing', () => Buffer.alloc(0), 'leeg.jpg', { status: 400 }],
  ])('is taken by its bytes, not by its name: %s', async (_name, bytes, name, expected) => {
    const visitor = await Visitor.arrive(app.url, account);
    const answer = await visitor.upload(bytes(), name);
    expect({ status: answer.status, kind: answer.body.kind }).toMatchObject(expected);
  });

  it('is sent whole or in part, to save and not to open', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const { body } = await visitor.upload(pdf, 'Brief van de gemeente é.pdf');
    await ready(body.id);
    const whole = await fetch(app.url + body.url, { headers: visitor.headers });
    expect(whole.headers.get('content-disposition')).toBe(`attachment; filename="Brief van de gemeente _.pdf"; filename*=UTF-8''Brief%20van%20de%20gemeente%20%C3%A9.pdf`);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(pdf);
    const part = await fetch(app.url + body.url, { headers: { ...visitor.headers, range: 'bytes=0-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 0-4/${pdf.length}`, '%PDF-']);
  });

  it('may be 16 MB and not more', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    const large = (bytes: number) => Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length)]);
    expect((await visitor.upload(large(16 * 1024 * 1024), 'groot.pdf')).status).toBe(201);
    expect(await visitor.upload(large(16 * 1024 * 1024 + 1), 'te groot.pdf')).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
  });

  it('needs the right form, the right header and a visitor', async () => {
    const visitor = await Visitor.arrive(app.url, account);
    expect((await visitor.upload(pdf, 'a.pdf', 'bestand')).status).toBe(400);
    expect((await visitor.post('attachments', { file: 'x' })).status).toBe(415);
    const cut = await fetch(visitor.address('attachments'), { method: 'POST', headers: { ...visitor.headers, 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF' });
    expect(cut.status).toBe(400);
    const form = new FormData();
    form.append('file', new Blob([pdf]), 'a.pdf');
    expect((await fetch(visitor.address('attachments'), { method: 'POST', headers: { 'x-balie-client': 'c' }, body: form })).status).toBe(401);
    expect((await visitor.get(`attachments/${randomUUID()}`)).status).toBe(404);
    expect((await visitor.get('attachments/x')).status).toBe(404);
  });
});
