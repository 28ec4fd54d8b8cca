import { decodeText, MAX_DEPTH, parseJson } from './json.js';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('JSON of a stranger', () => {
  it.each([
    ['{"id":9007199254740993}', { id: '9007199254740993' }],
    ['[-12345678901234567890, 5]', ['-12345678901234567890', 5]],
    ['{"n":1234567890123456.5}', { n: 1234567890123456.5 }],
    ['{"n":1e20}', { n: 1e20 }],
    ['{"s":"9007199254740993 \\" 12345678901234567890"}', { s: '9007199254740993 " 12345678901234567890' }],
    ['123456789012345', 123456789012345],
  ])('keeps ids whole: %s', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value });
  });

  it('takes 64 levels and refuses 65, also by the hundred thousand', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parse(nested(MAX_DEPTH)).ok).toBe(true);
    expect(parse(nested(MAX_DEPTH + 1))).toEqual({ ok: false, reason: 'TOO_DEEP' });
    expect(parse('{"a":'.repeat(300_000))).toEqual({ ok: false, reason: 'TOO_DEEP' });
    expect(parse(`"${'['.repeat(100)}"`).ok).toBe(true);
  });

  it.each(['', '{', '{"a"', 'undefined', "{'a':1}", '{"a":1}}', '\u0000', '-'])('says %j is no JSON', (text) => {
    expect(parse(text)).toEqual({ ok: false, reason: 'NOT_JSON' });
  });

  it('reads UTF-16 by its mark and replaces what is no UTF-8', () => {
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"é":1}', 'utf16le')]))).toBe('{"é":1}');
    expect(decodeText(Buffer.from([0x61, 0xff, 0x62]))).toBe('a\ufffdb');
  });
});
