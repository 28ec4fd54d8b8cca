import { describeChannel, type ChannelFixture } from './conformance.js';
import { madeUp } from './made-up-channel.js';
import { signHmac } from './signature.js';

const settings = madeUp.settings.parse({ pageId: 'p1', appSecret: 'very-secret', verifyToken: 'shake' });
const body = (json: unknown) => Buffer.from(JSON.stringify(json));
const signed = body({ page: 'p1', events: [{ kind: 'message', id: 'm1', user: 'u1', text: 'Hallo' }] });
const fixture = (name: string, json: unknown, expected: ChannelFixture['expected']): ChannelFixture => ({ name, body: body(json), expected });

describeChannel(madeUp, {
  settings,
  signed: { body: signed, headers: { 'x-made-up-signature': `sha256=${signHmac(signed, 'very-secret', 'sha256', 'hex')}` }, url: 'https://balie.example/webhooks/1', signs: 'body', header: 'x-made-up-signature' },
  secrets: ['very-secret'],
  fixtures: [
    fixture('several events, one of them unknown', { page: 'p1', events: [{ kind: 'message', id: 'm1', user: 'u1', text: 'Hallo' }, { kind: 'party' }, { kind: 'status', id: 's1', user: 'u1', targets: ['o1'], status: 'READ' }] }, [
      { kind: 'message', externalId: 'm1', account: 'p1', conversationKey: 'u1', text: 'Hallo' }, { kind: 'unknown' }, { kind: 'status', targets: ['o1'], status: 'READ' },
    ]),
    { name: 'ids beyond 2^53', body: Buffer.from('{"page":90071992547409931,"events":[{"kind":"message","id":12345678901234567891,"user":7}]}'), expected: [{ externalId: '12345678901234567891', account: '90071992547409931', user: '7' }] },
  ],
});

describe('handshake of a channel', () => {
  it('answers the challenge to who knows the token', () => {
    expect(madeUp.handshake!({ verify_token: 'shake', challenge: '42' }, settings)).toMatchObject({ status: 200, body: '42' });
    expect(madeUp.handshake!({ verify_token: 'shook', challenge: '42' }, settings)).toBeNull();
    expect(madeUp.handshake!({}, settings)).toBeNull();
  });
});
