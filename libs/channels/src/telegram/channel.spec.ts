import { readFileSync } from 'node:fs';
import { describeChannel, type ChannelFixture } from '../kit/conformance.js';
import { telegram } from './channel.js';

const settings = telegram.settings.parse({ botToken: '123456:only-for-tests', secretToken: 'only_for_tests_secret_token' });
const read = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url));
const fixture = (name: string, expected: ChannelFixture['expected']): ChannelFixture => ({ name, body: read(name), expected });
const from = { user: '700000001', conversationKey: '700000001' };
const said = { ...from, userName: 'Sanne Verzonnen', language: 'nl', externalId: '700000001:12', at: '2026-11-21T15:02:11.000Z' };

describeChannel(telegram, {
  settings,
  signed: { body: Buffer.from('{}'), headers: { 'x-telegram-bot-api-secret-token': settings.secretToken }, url: 'https://balie.example/', signs: 'headers', header: 'x-telegram-bot-api-secret-token' },
  secrets: ['only-for-tests', settings.secretToken],
  fixtures: [
    fixture('message', [{ ...said, kind: 'message', text: 'Mijn fiets is gestolen bij het station', replyTo: '700000001:9' }]),
    fixture('edited', [{ ...said, kind: 'message_edit', targets: ['700000001:12'], editSequence: 1795273400, at: '2026-11-21T15:03:20.000Z', text: 'Mijn fiets is gestolen bij de haven' }]),
    fixture('photo', [{ ...said, kind: 'message', text: 'Dit is hem', attachments: [{ type: 'image', mediaId: 'groot' }] }]),
    fixture('animation', [{ ...said, attachments: [{ type: 'video', mediaId: 'film', mimeType: 'video/mp4' }] }]),
    fixture('voice', [{ ...said, attachments: [{ type: 'audio', mediaId: 'stem', mimeType: 'audio/ogg', title: 'voice' }] }]),
    fixture('place', [{ ...said, attachments: [{ type: 'location', latitude: 52.35, longitude: 5.62, title: 'Haven, Havendijk' }] }]),
    fixture('contact', [{ ...said, attachments: [{ type: 'contact', title: 'Jan 0600000002' }] }]),
    fixture('game', [{ ...said, kind: 'message', attachments: [{ type: 'unsupported' }] }]),
    fixture('callback', [{ ...from, kind: 'postback', externalId: '991', payload: 'ja', replyTo: '700000001:9' }]),
    fixture('reaction', [{ ...from, kind: 'reaction', targets: ['700000001:9'], text: '👍' }]),
    fixture('blocked', [{ ...from, kind: 'subscription', reason: 'kicked' }]),
    fixture('moved', [{ kind: 'system', user: '700000001', conversationKey: '-200', newUser: '-1001113717682' }]),
    fixture('channel', [{ kind: 'channel_post', user: undefined, userName: 'Nieuws', conversationKey: '-100', text: 'Bericht in het kanaal' }]),
    fixture('business', [{ ...said, kind: 'business_message', text: 'Zakelijk' }]),
    fixture('deleted', [{ kind: 'message_delete', externalId: '700000001:1' }, { kind: 'message_delete', externalId: '700000001:2' }]),
    fixture('poll', [{ kind: 'ignore', reason: 'UPDATE_POLL' }]),
    fixture('empty', [{ kind: 'ignore', reason: 'EMPTY' }]),
  ],
});
