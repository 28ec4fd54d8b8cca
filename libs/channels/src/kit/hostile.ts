import fc from 'fast-check';

const deep = (depth: number, open: string, close: string) => Buffer.from(open.repeat(depth) + close.repeat(depth));

/** Whole payloads that broke somebody's parser once. */
export const monsters: readonly Uint8Array[] = [
  Buffer.alloc(0),
  Buffer.from('\u0000'),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  Buffer.from([0x80, 0x81, 0xfe, 0xff]),
  Buffer.from('null'), Buffer.from('"text"'), Buffer.from('1e999'), Buffer.from('[[],{}]'),
  Buffer.from('{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}'),
  Buffer.from(`{"text":"${'\\u0000'.repeat(20)}\\ud800"}`),
  Buffer.from('{"id":123456789012345678901234567890}'),
  deep(65, '[', ']'), deep(100_000, '[', ']'), deep(50_000, '{"a":', '}'), Buffer.from('{"a":'.repeat(200_000)), Buffer.from('['.repeat(1_000_000)),
  Buffer.from(`{"text":"${'woord'.repeat(20_000)}"}`),
  Buffer.from(`["${'\\"'.repeat(100_000)}`),
];

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, 12345678901234567890, '', '\u0000', '\ud800', [], {}, [[]], 'x'.repeat(5000)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Replaces one value somewhere in a JSON document; `pick` says where. */
function retype(value: unknown, pick: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null || pick % 5 === 0) return by;
  const entries = Object.entries(value);
  if (entries.length === 0) return by;
  const [key, child] = entries[pick % entries.length] as [string, unknown];
  const changed = retype(child, Math.floor(pick / 3) + 1, by);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? changed : item as unknown));
  return { ...value, [key]: changed };
}

function retyped(body: Uint8Array, pick: number, by: unknown): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(retype(JSON.parse(Buffer.from(body).toString('utf8')), pick, by)));
  } catch {
    return body;
  }
}

/** Good payloads cut off, with bytes changed, retyped, in another encoding, very deep, very long, and plain noise. */
export function hostileBytes(good: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const one = fc.constantFrom(...good, Buffer.from('{}'));
  return fc.oneof(
    fc.constantFrom(...monsters),
    fc.uint8Array({ maxLength: 2000 }),
    fc.tuple(one, fc.nat()).map(([body, n]) => body.slice(0, n % (body.length + 1))),
    fc.tuple(one, fc.nat(), fc.nat(255)).map(([body, at, byte]) => Uint8Array.from(body, (value, i) => (i === at % body.length ? byte : value))),
    { arbitrary: fc.tuple(one, fc.nat(), junk).map(([body, pick, by]) => retyped(body, pick, by)), weight: 4 },
    one.map((body) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Buffer.from(body).toString('utf8'), 'utf16le')])),
    one.map((body) => Buffer.from(Buffer.from(body).toString('utf8'), 'latin1')),
  );
}
