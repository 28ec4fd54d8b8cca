import { equalText, signHmac, verifyHmac, type HmacCheck } from './signature.js';

const check: HmacCheck = { algorithm: 'sha256', encoding: 'hex', prefix: 'sha256=', secrets: ['old', 'new'] };

describe('signatures', () => {
  it('fits any of the secrets in use, over exactly these bytes', () => {
    const header = `sha256=${signHmac('{"a":"é"}', 'new', 'sha256', 'hex')}`;
    expect(verifyHmac(Buffer.from('{"a":"é"}'), header, check)).toEqual({ ok: true });
    expect(verifyHmac(Buffer.from('{"a":"e"}'), header, check).ok).toBe(false);
    expect(verifyHmac(Buffer.from('{"a":"é"}'), header, { ...check, secrets: ['third'] }).ok).toBe(false);
  });

  it('refuses an empty secret, a missing header and another kind', () => {
    expect(verifyHmac('x', `sha256=${signHmac('x', '', 'sha256', 'hex')}`, { ...check, secrets: [''] }).ok).toBe(false);
    expect(verifyHmac('x', undefined, check)).toEqual({ ok: false, reason: 'signature missing' });
    expect(verifyHmac('x', 'sha1=00', check)).toEqual({ ok: false, reason: 'signature of another kind' });
  });

  it('compares texts of any length', () => {
    expect([equalText('a', 'a'), equalText('a', 'b'), equalText('a', 'ab'), equalText('', '')]).toEqual([true, false, false, true]);
  });
});
