import { newWebhookSecret, signWebhook, verifyWebhook } from './standard-webhooks.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = new Date(1_614_265_330_000);
const body = '{"test": 2432232314}';
const headers = signWebhook(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', body, now);
const check = (given: Record<string, unknown> = headers, bytes = body, at = now, key = secret) => verifyWebhook(key, given, Buffer.from(bytes), at);

describe('standard webhooks', () => {
  it('signs as the scheme\'s own example', () => {
    expect(headers).toEqual({ 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' });
  });

  it.each<[string, ReturnType<typeof check>, string]>([
    ['as it was sent', check(), 'ok'],
    ['among others, while a secret is changed', check({ ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }), 'ok'],
    ['another body', check(headers, `${body} `), 'signature'],
    ['another id', check({ ...headers, 'webhook-id': 'msg_other' }), 'signature'],
    ['another secret', check(headers, body, now, newWebhookSecret()), 'signature'],
    ['another version', check({ ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v1a') }), 'signature'],
    ['another time, re-stamped', check({ ...headers, 'webhook-timestamp': '1614265331' }), 'signature'],
    ['six minutes old', check(headers, body, new Date(now.getTime() + 360_000)), 'stale'],
    ['six minutes early', check(headers, body, new Date(now.getTime() - 360_000)), 'stale'],
    ['five minutes old', check(headers, body, new Date(now.getTime() + 299_000)), 'ok'],
    ['without an id', check({ ...headers, 'webhook-id': undefined }), 'missing'],
    ['a time that is none', check({ ...headers, 'webhook-timestamp': '1e9' }), 'missing'],
    ['no signature', check({ ...headers, 'webhook-signature': '' }), 'signature'],
  ])('%s', (_, verdict, expected) => {
    expect(verdict.ok ? 'ok' : verdict.reason).toBe(expected);
  });
});
