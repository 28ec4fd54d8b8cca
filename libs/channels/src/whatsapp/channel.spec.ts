import { readFileSync } from 'node:fs';
import { describeChannel, type ChannelFixture } from '../kit/conformance.js';
import { signHmac } from '../kit/signature.js';
import { whatsapp } from './channel.js';

const settings = whatsapp.settings.parse({ phoneNumberId: '106540000000001', businessAccountId: '102290000000001', appSecret: 'only-for-tests-app-secret', verifyToken: 'shake', accessToken: 'only-for-tests-token' });
const read = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url));
const fixture = (name: string, expected: ChannelFixture['expected']): ChannelFixture => ({ name, body: read(name), expected });
const body = read('message');
const known = 'NL.13491208655302741918';
const from = { account: '106540000000001', user: known, userName: 'Sanne Verzonnen', conversationKey: known, aliases: ['31600000001'], at: '2026-11-21T15:02:11.000Z' };
const to = { account: '106540000000001', user: known, kind: 'status', targets: ['wamid.ons'] };

describeChannel(whatsapp, {
  settings,
  signed: { body, headers: { 'x-hub-signature-256': `sha256=${signHmac(body, settings.appSecret, 'sha256', 'hex')}` }, url: 'https://balie.example/webhooks/1', signs: 'body', header: 'x-hub-signature-256' },
  secrets: [settings.appSecret, settings.accessToken, settings.verifyToken],
  fixtures: [
    fixture('message', [{ ...from, kind: 'message', externalId: 'wamid.1', text: 'De straatlantaarn is stuk', replyTo: 'wamid.ons' }]),
    fixture('media', [
      { ...from, text: 'Zo ziet het eruit', attachments: [{ type: 'image', mediaId: '77', mimeType: 'image/jpeg', sha256: 'q1' }] }, { attachments: [{ type: 'audio', mediaId: '78', mimeType: 'audio/ogg; codecs=opus', title: 'voice' }] },
      { attachments: [{ type: 'file', mediaId: '79', mimeType: 'application/pdf', fileName: 'brief.pdf' }] }, { attachments: [{ type: 'sticker', mediaId: '80', mimeType: 'image/webp' }] },
      { attachments: [{ type: 'location', latitude: 52.35, longitude: 5.62, title: 'Haven, Havendijk 1' }] }, { attachments: [{ type: 'contact', title: 'Jan Verzonnen · +31 6 00000002' }] },
    ]),
    fixture('kinds', [
      { ...from, kind: 'message', text: 'Ja', payload: 'JA' }, { kind: 'message', text: 'Rij 1', payload: 'r1' }, { kind: 'message', text: 'Verstuurd', payload: '{"a":"1"}' },
      { ...from, kind: 'reaction', targets: ['wamid.ons'], text: '👍' }, { kind: 'reaction', targets: ['wamid.ons'], text: undefined },
      { ...from, kind: 'message_edit', externalId: 'wamid.13', targets: ['wamid.1'], text: 'De lantaarn is weer heel' }, { ...from, kind: 'message_delete', externalId: 'wamid.14', targets: ['wamid.1'] },
      { kind: 'message', attachments: [{ type: 'unsupported' }] }, { kind: 'message', text: 'Graag', attachments: [{ type: 'order', title: '1' }] },
    ]),
    fixture('people', [{ kind: 'message', user: '31600000009', userName: 'Alleen nummer', conversationKey: '31600000009' }]),
    fixture('nobody', [
      { kind: 'message', externalId: 'wamid.21', user: undefined, userName: 'Niemand', conversationKey: '' }, { kind: 'system', user: 'NL.1', conversationKey: 'NL.1', newUser: 'NL.2' },
    ]),
    fixture('statuses', [
      { ...to, status: 'SENT' }, { ...to, status: 'DELIVERED' }, { ...to, status: 'READ' }, { ...to, status: 'READ' }, { ...to, status: undefined },
      { kind: 'status', status: 'FAILED', targets: ['wamid.mis'], failure: { code: 'META_131047', reason: 'More than 24 hours have passed.' } },
    ]),
    fixture('account', [
      { kind: 'account_status', account: '102290000000001', health: { code: 'ACCOUNT_UPDATE:ACCOUNT_RESTRICTION', reason: 'ACCOUNT_RESTRICTION', effect: 'stops' } },
      { kind: 'account_status', health: { code: 'PHONE_NUMBER_QUALITY_UPDATE:DOWNGRADE', reason: 'DOWNGRADE · 31850000000', effect: 'notice' } },
      { kind: 'account_status', health: { code: 'MESSAGE_TEMPLATE_STATUS_UPDATE:DISABLED', reason: 'DISABLED · nieuws', effect: 'notice' } }, { kind: 'ignore', reason: 'FIELD_GROUPS' },
      { kind: 'account_error', account: '106540000000001', health: { code: 'META_131031', reason: 'Account locked', effect: 'stops' } },
    ]),
    fixture('beside', [
      { kind: 'echo', externalId: 'wamid.echo', user: '31600000001', text: 'Vanaf de telefoon' }, { kind: 'system', user: 'NL.1', newUser: 'NL.2' }, { kind: 'preference', user: '31600000001' }, { kind: 'ignore', reason: 'FIELD_HISTORY' },
    ]),
  ],
});
