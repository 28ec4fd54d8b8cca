import fc from 'fast-check';
import { readVisitor, signVisitor } from './visitor-token.js';

const secret = 'a-secret-of-at-least-32-characters';
const visitor = { visitorId: 'v', accountId: 'a', issuedAt: 5 };

describe('visitor token', () => {
  it('comes back as it was signed', () => {
    expect(readVisitor(signVisitor(visitor, secret), secret)).toEqual(visitor);
  });

  it('is nobody\'s with another secret', () => {
    expect(readVisitor(signVisitor(visitor, secret), `${secret}!`)).toBeNull();
  });

  it('is refused, never thrown on, when anything else is sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (noise) => expect(readVisitor(noise, secret)).toBeNull()));
    for (const noise of [undefined, '', '.', '..', 'a.b.c', 'x'.repeat(600)]) expect(readVisitor(noise, secret)).toBeNull();
  });
});
