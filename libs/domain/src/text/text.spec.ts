import fc from 'fast-check';
import { maskHandle } from './mask.js';
import { safeText } from './safe-text.js';

describe('mask', () => {
  it.each([
    ['+31612345618', '+31 6 •• •• •• 18'], ['+31 6 12 34 56 18', '+31 6 •• •• •• 18'], ['0612345618', '06 •• •• •• 18'], ['31612345618', '31 •• •• •• • 18'], ['+4915112345678', '+49 1 •• •• •• •• 78'],
    ['jan.de.vries@voorbeeld.nl', 'j•••@voorbeeld.nl'], ['@janneke', '@ja•••'], ['piet', 'p•••'], ['', '•••'], ['@', '•••'], ['🦊vosje', '🦊v•••'], ['visitor-0192', 'vi•••'],
  ])('%s → %s', (handle, masked) => expect(maskHandle(handle)).toBe(masked));

  it('never shows a whole number', () => {
    fc.assert(fc.property(fc.stringMatching(/^\+?\d{7,15}$/), (phone) => {
      const digits = phone.replace('+', '');
      const shown = maskHandle(phone).replace(/\D/g, '');
      expect(shown.length).toBeLessThan(digits.length);
      expect(shown.length).toBeLessThanOrEqual(5);
    }));
  });
});

describe('safe text', () => {
  it.each([
    ['a\0b', 'a\uFFFDb'], ['\uD800', '\uFFFD'], ['x\uDC00y', 'x\uFFFDy'], ['👍', '👍'], ['gewoon\r\n\ttekst', 'gewoon\r\n\ttekst'], ['\uDC00\uD800', '\uFFFD\uFFFD'],
  ])('%j', (text, safe) => expect(safeText(text)).toBe(safe));

  it('keeps every length and every well-formed text, and what it made is safe', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (text) => {
      const safe = safeText(text);
      expect(safe).toHaveLength(text.length);
      expect(safe.includes('\0')).toBe(false);
      expect(new TextDecoder().decode(new TextEncoder().encode(safe))).toBe(safe.replace(/^\uFEFF/, ''));
      expect(safeText(safe)).toBe(safe);
    }));
  });
});
