import { readFileSync } from 'node:fs';
import { describeChannel, type ChannelFixture } from '../kit/conformance.js';
import { web } from './channel.js';
import { webSettings } from './settings.js';
import { signVisitor } from './visitor-token.js';

const visitor = '0199a1b2-0000-7000-8000-0000000000aa';
const settings = webSettings.parse({ allowedOrigins: ['https://gemeente.example/praat'], tokenSecret: 'only-for-this-test-only-for-this-test' });
const token = signVisitor({ visitorId: visitor, accountId: 'account', issuedAt: 1_800_000_000_000 }, settings.tokenSecret);
const from = { user: visitor, conversationKey: visitor };

const fixture = (name: string, expected: ChannelFixture['expected']): ChannelFixture => ({
  name, body: readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url)), expected,
});

describeChannel(web, {
  settings,
  signed: { body: Buffer.from('{}'), headers: { 'x-balie-visitor': token }, url: 'https://balie.example/', signs: 'headers', header: 'x-balie-visitor' },
  secrets: [settings.tokenSecret],
  fixtures: [
    fixture('message', [{
      ...from, kind: 'message', externalId: `${visitor}:6f2d4a0e-7b1c-4f7e-9d0a-0c6a3a2b1c11`, messageId: '0199a1b2-0000-7000-8000-000000000001', at: '2026-11-13T15:02:11.480Z', language: 'nl',
      text: 'Er staat al drie dagen een auto met draaiende motor bij de haven 🚗\nKunt u komen kijken?',
      attachments: [
        { type: 'image', storedId: '0199a1b2-0000-7000-8000-0000000000f1', fileName: 'auto.jpg', mimeType: 'image/jpeg' },
        { type: 'location', latitude: 52.3503, longitude: 5.6197 },
      ],
    }]),
    fixture('callback', [{ ...from, kind: 'message', externalId: `${visitor}:b1`, text: '☎ 06 12345678\nNa 18.00 uur', payload: 'callback' }]),
    fixture('receipts', [
      { ...from, kind: 'delivery_receipt', status: 'DELIVERED', externalId: '0199a1b2-0000-7000-8000-000000000003', targets: ['0199a1b2-0000-7000-8000-000000000003'] },
      { ...from, kind: 'read_receipt', status: 'READ', externalId: '0199a1b2-0000-7000-8000-000000000003' },
      { ...from, kind: 'read_receipt', status: 'READ', externalId: '0199a1b2-0000-7000-8000-000000000004' },
    ]),
    fixture('mixed', [
      { ...from, kind: 'typing' },
      { kind: 'unknown', conversationKey: visitor, reason: 'UNKNOWN_ENTRY' },
      { ...from, kind: 'message', text: undefined, attachments: [{ type: 'location', latitude: 52, longitude: 5 }] },
      { kind: 'unknown', reason: 'UNKNOWN_ENTRY' },
    ]),
  ],
});

describe('settings of a web account', () => {
  it('keeps only the origin of an address and makes a secret once', () => {
    expect(settings.allowedOrigins).toEqual(['https://gemeente.example']);
    const made = webSettings.parse({});
    expect(made.tokenSecret).toHaveLength(43);
    expect(webSettings.parse(made)).toEqual(made);
  });

  it('refuses what is no address', () => {
    expect(webSettings.safeParse({ allowedOrigins: ['gemeente'] }).success).toBe(false);
  });
});
