import { readFileSync } from 'node:fs';
import { describeChannel, type ChannelFixture } from '../kit/conformance.js';
import { signHmac } from '../kit/signature.js';
import { messenger } from './channel.js';

const settings = messenger.settings.parse({ pageId: '104500000000001', appSecret: 'only-for-tests-app-secret', verifyToken: 'shake', pageAccessToken: 'only-for-tests-token' });
const read = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url));
const fixture = (name: string, expected: ChannelFixture['expected']): ChannelFixture => ({ name, body: read(name), expected });
const body = read('message');
const from = { account: '104500000000001', user: '24700000000000017', conversationKey: '24700000000000017', at: '2026-11-21T15:02:11.480Z' };
const sticker = { type: 'sticker', url: 'https://scontent.xx.fbcdn.net/v/duim.png' };

describeChannel(messenger, {
  settings,
  signed: { body, headers: { 'x-hub-signature-256': `sha256=${signHmac(body, settings.appSecret, 'sha256', 'hex')}` }, url: 'https://balie.example/webhooks/1', signs: 'body', header: 'x-hub-signature-256' },
  secrets: [settings.appSecret, settings.pageAccessToken, settings.verifyToken],
  fixtures: [
    fixture('message', [{ ...from, kind: 'message', externalId: 'm_eerste', text: 'Er ligt glas op het fietspad bij de brug 🚲', attachments: undefined }]),
    fixture('attachments', [{
      ...from, kind: 'message', externalId: 'm_bijlagen', text: undefined,
      attachments: [
        { type: 'image', url: 'https://scontent.xx.fbcdn.net/v/foto.jpg?oe=6A0' }, { type: 'location', latitude: 52.35, longitude: 5.62, title: 'Haven' }, { type: 'fallback', title: 'Nieuws over de brug https://krant.example/brug' },
        { type: 'reel', title: 'Filmpje /reel/123/' }, { type: 'file', url: 'https://cdn.fbsbx.com/brief.pdf', fileName: 'brief.pdf' },
      ],
    }]),
    fixture('stickers', [
      { externalId: 'm_s1', attachments: [sticker] }, { externalId: 'm_s2', attachments: [sticker] }, { externalId: 'm_s3', attachments: [sticker] }, { externalId: 'm_s4', attachments: [{ type: 'sticker', title: '7' }] },
    ]),
    fixture('changes', [
      { ...from, kind: 'message_edit', externalId: 'm_eerste', editSequence: 2, targets: ['m_eerste'], text: 'Er ligt glas op het voetpad' }, { ...from, kind: 'message_delete', externalId: 'm_eerste', targets: ['m_eerste'] },
      { ...from, kind: 'reaction', targets: ['m_ons'], text: '❤' }, { ...from, kind: 'reaction', targets: ['m_ons'], text: undefined },
      { ...from, kind: 'message', externalId: 'm_onbekend', attachments: [{ type: 'unsupported' }] }, { ...from, kind: 'message', text: 'Ja', payload: 'JA', replyTo: 'm_ons' },
    ]),
    fixture('receipts', [
      { kind: 'delivery_receipt', status: 'DELIVERED', user: from.user, targets: ['m_a', 'm_b'], upTo: '2026-11-21T15:02:11.000Z' }, { ...from, kind: 'read_receipt', status: 'READ', targets: [], upTo: '2026-11-21T15:02:11.000Z' },
    ]),
    fixture('beside', [
      { ...from, kind: 'postback', externalId: 'm_knop', text: 'Ik wil iets melden', payload: 'MELDEN' }, { ...from, kind: 'postback', text: undefined, payload: 'START' }, { ...from, kind: 'referral', payload: 'flyer' },
      { kind: 'optin', user: 'ref-1', payload: 'formulier' }, { ...from, kind: 'thread_control' }, { ...from, kind: 'ignore', reason: 'ACCOUNT_LINKING' },
      { kind: 'account_status', conversationKey: '', health: { code: 'POLICY_BLOCKED', reason: 'Too many messages.', effect: 'stops' } }, { kind: 'account_status', health: { code: 'POLICY_UNBLOCK', reason: 'unblock', effect: 'works' } },
      { kind: 'unknown', reason: 'UNKNOWN_EVENT' },
    ]),
    fixture('echo', [
      { ...from, kind: 'echo', externalId: 'm_echo', text: 'Vanuit de Pagina-inbox' }, { kind: 'message', account: '9', user: '5', externalId: 'm_standby', at: '2026-11-21T15:02:11.000Z' },
      { kind: 'ignore', reason: 'OTHER_RECIPIENT' }, { kind: 'ignore', reason: 'PAGE_FEED' },
    ]),
  ],
});

describe('handshake of Meta', () => {
  it('gives the challenge back to who knows the token, and nothing to others', () => {
    const ask = (token: string, mode = 'subscribe') => messenger.handshake!({ 'hub.mode': mode, 'hub.challenge': '1158201444', 'hub.verify_token': token }, settings);
    expect(ask('shake')).toEqual({ status: 200, body: '1158201444', contentType: 'text/plain' });
    expect([ask('shook'), ask(''), ask('shake', 'unsubscribe'), messenger.handshake!({}, settings)]).toEqual([null, null, null, null]);
  });
});

describe('the signature of Meta', () => {
  it('is the one GitHub documents for the same construction', () => {
    const known = messenger.settings.parse({ pageId: '1', appSecret: 'It\'s a Secret to Everybody', verifyToken: 'v', pageAccessToken: 't' });
    const header = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    expect(messenger.verify(Buffer.from('Hello, World!'), { 'x-hub-signature-256': header }, '', known)).toEqual({ ok: true });
    expect(messenger.verify(Buffer.from('Hello, World!'), { 'x-hub-signature': header }, '', known).ok).toBe(false);
  });
});
