import { madeUp, missingIn, readForm, settingsOf } from './settings-form.js';

const schema = {
  type: 'object',
  required: ['pageId', 'appSecret'],
  properties: {
    apiBaseUrl: { type: 'string', title: 'Adres', rare: true },
    pageId: { type: 'string', title: 'Pagina-ID', description: 'Facebook-pagina → Info.' },
    appSecret: { type: 'string', title: 'App-geheim', writeOnly: true },
    verifyToken: { type: 'string', writeOnly: true, made: true },
    allowedOrigins: { type: 'array', title: 'Websites' },
  },
};
const fields = readForm(schema);

it('is the form the schema asks for, the rare fields last', () => {
  expect(fields.map(({ name }) => name)).toEqual(['pageId', 'appSecret', 'verifyToken', 'allowedOrigins', 'apiBaseUrl']);
  expect(fields[0]).toEqual({ name: 'pageId', title: 'Pagina-ID', hint: 'Facebook-pagina → Info.', secret: false, made: false, rare: false, required: true, list: false });
  expect(fields[2]).toMatchObject({ title: 'verifyToken', secret: true, made: true, required: false });
});

it.each([[undefined], [null], ['x'], [{ properties: 'x' }], [{ properties: { a: null } }]])('reads %j without complaint', (odd) => expect(readForm(odd).length).toBeLessThanOrEqual(1));

it('sends what was filled in and nothing else', () => {
  expect(settingsOf(fields, { pageId: ' 12 ', appSecret: '', allowedOrigins: 'https://a.example\n https://b.example,' })).toEqual({ pageId: '12', allowedOrigins: ['https://a.example', 'https://b.example'] });
});

it('knows what is missing', () => expect(missingIn(fields, { pageId: '12', appSecret: ' ' })).toEqual(['appSecret']));

it('makes up a word of plain letters and digits', () => expect(madeUp(Uint8Array.from({ length: 32 }, (_, at) => at * 8))).toMatch(/^[A-Za-z0-9]{32}$/));
