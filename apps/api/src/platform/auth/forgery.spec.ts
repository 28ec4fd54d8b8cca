import { describe, expect, it } from '@jest/globals';
import { isSameOrigin, refuseForgery } from './forgery.js';
import type { Asked, Identity } from './identity.js';

const url = 'https://desk.example';
const asked = (headers: Record<string, string>): Asked => ({ headers, address: '203.0.113.1', traceId: 't' });
const by = (how: Identity['by']): Identity => ({ by: how, actor: {} as Identity['actor'] });

describe('a request another site could have sent', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['no Origin', {}, false],
    ['ours', { origin: url }, true],
    ['the host that was typed', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, true],
    ['another port', { origin: 'https://desk.example:8443', host: 'desk.example' }, false],
    ['a name that begins like ours', { origin: 'https://desk.example.evil.example', host: 'desk.example' }, false],
    ['a sandboxed frame', { origin: 'null', host: 'desk.example' }, false],
  ])('%s', (_what, headers, expected) => {
    expect(isSameOrigin(asked(headers), url)).toBe(expected);
  });

  it.each<[string, Record<string, string>, Identity | null, string | null]>([
    ['a session with the header', { 'x-balie-client': 'desk' }, by('session'), null],
    ['a session with the header, from our page', { 'x-balie-client': 'desk', origin: url }, by('session'), null],
    ['a session without the header', { origin: url }, by('session'), 'CLIENT_HEADER_MISSING'],
    ['a session from elsewhere', { 'x-balie-client': 'desk', origin: 'https://evil.example' }, by('session'), 'FORBIDDEN'],
    ['a token', {}, by('token'), null],
    ['somebody who is not signed in', {}, null, null],
    ['somebody who is not signed in, from elsewhere', { origin: 'https://evil.example' }, null, 'FORBIDDEN'],
  ])('%s', (_what, headers, identity, expected) => {
    const act = () => refuseForgery(asked(headers), identity, url);
    if (expected === null) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ code: expected }));
  });
});
