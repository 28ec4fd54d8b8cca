import fc from 'fast-check';
import { linkify } from './linkify.js';

const links = (text: string): string[] => linkify(text).flatMap((piece) => (piece.kind === 'text' ? [] : piece.href));
const shown = (text: string): string => linkify(text).map((piece) => (piece.kind === 'link' ? piece.host + piece.rest : piece.text)).join('');

test.each([
  ['an address', 'kijk op https://www.politie.nl/aangifte.', ['https://www.politie.nl/aangifte']],
  ['without the scheme', 'www.politie.nl, daar', ['https://www.politie.nl/']],
  ['in brackets', '(https://politie.nl/a(b)c)', ['https://politie.nl/a(b)c)']],
  ['in plain brackets', '(https://politie.nl)', ['https://politie.nl/']],
  ['public numbers', 'bel 0900-8844 of 0800 7000', ['tel:09008844', 'tel:08007000']],
  ['112 is left alone', 'Kerkstraat 112, bel 112', []],
  ['a longer number is not a public one', '0900-88445566778 en 10900-8844', []],
  ['other schemes are words', 'javascript:alert(1) data:text/html,x ftp://x.nl', []],
  ['a bare host is a word', 'ik zag politie.nl', []],
  ['no host', 'http:// en https://localhost/x', []],
])('%s', (_label, text, expected) => expect(links(text)).toEqual(expected));

test('the host shown is the one that opens', () => {
  expect(shown('https://politie.nl@evil.example/x')).toBe('evil.example/x');
  expect(links('https://politie.nl@evil.example/x')).toEqual(['https://evil.example/x']);
  expect(shown('https://pоlitie.nl/')).toBe('xn--plitie-wqf.nl');
  expect(shown(`https://politie.nl/${'a'.repeat(90)}`)).toBe(`politie.nl/${'a'.repeat(39)}…`);
});

test('words outside links are never changed, and no link leads anywhere but the web or a telephone', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('https://a.nl/x', ' www.b.nl ', '0900-8844', '<script>', 'javascript:', '\u202e', '*', '](', '"'));
  fc.assert(
    fc.property(fc.array(piece).map((parts) => parts.join('')), (text) => {
      const pieces = linkify(text);
      for (const one of pieces) if (one.kind !== 'text') expect(one.href).toMatch(/^(https?:\/\/|tel:\d+$)/);
      let rest = text;
      for (const one of pieces) {
        if (one.kind !== 'text') continue;
        expect(rest).toContain(one.text);
        rest = rest.slice(rest.indexOf(one.text) + one.text.length);
      }
      if (pieces.every((one) => one.kind === 'text')) expect(pieces.map((one) => ('text' in one ? one.text : '')).join('')).toBe(text);
    }),
  );
});
