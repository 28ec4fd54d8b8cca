import fc from 'fast-check';
import type { Channel, Headers, Http, NormalisedEvent, OutboundReply } from '../contract.js';
import { hostileBytes } from './hostile.js';
import { HttpTimeout, HttpUnreachable } from './http.js';

/** A payload written by hand from the documented shapes, with the facts that must come out. */
export interface ChannelFixture {
  readonly name: string;
  readonly body: Uint8Array;
  readonly headers?: Headers;
  readonly expected: readonly Partial<NormalisedEvent>[];
}

export interface ConformanceInput<Settings> {
  readonly settings: Settings;
  readonly fixtures: readonly ChannelFixture[];
  /** A delivery the channel accepts, and what its parts are when the signature covers only headers (`signs: 'headers'`). */
  readonly signed: { readonly body: Uint8Array; readonly headers: Headers; readonly url: string; readonly signs: 'body' | 'headers'; readonly header: string };
  /** Words in the settings that may never show up in an error. */
  readonly secrets: readonly string[];
}

const reply: OutboundReply = { idempotencyKey: 'k', conversationKey: 'c', recipient: 'r', text: 'Dag', visibility: 'PRIVATE', attachments: [] };
const now = new Date('2026-11-13T15:02:00Z');
const statusIds = ['DELIVERED', 'READ'];

/** The promises every channel keeps. One call in the spec of each channel's folder. */
export function describeChannel<Settings>(channel: Channel<Settings>, input: ConformanceInput<Settings>): void {
  const { settings, fixtures, signed } = input;
  const parse = (body: Uint8Array, headers: Headers = {}) => channel.parse(body, headers, settings);

  describe(`channel ${channel.manifest.kind}`, () => {
    it('accepts what is signed and refuses a signature with one character changed, shortened, emptied or missing', () => {
      const verify = (headers: Headers) => channel.verify(signed.body, headers, signed.url, settings).ok;
      const given = signed.headers[signed.header] ?? '';
      expect(verify(signed.headers)).toBe(true);
      for (const wrong of [...tampered(given), '', given.slice(0, -3), `${given}00`, undefined]) {
        expect([wrong, verify({ ...signed.headers, [signed.header]: wrong })]).toEqual([wrong, false]);
      }
    });

    if (signed.signs === 'body') {
      it('refuses a body with one byte changed', () => {
        const other = Uint8Array.from(signed.body);
        other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1;
        expect(channel.verify(other, signed.headers, signed.url, settings).ok).toBe(false);
      });
    }

    it.each(fixtures)('parses $name', ({ body, headers, expected }) => {
      const events = parse(body, headers);
      expect(events).toMatchObject(expected);
      expect(events).toHaveLength(expected.length);
    });

    it('gives stable string ids, and the same events when the same bytes come again', () => {
      for (const { body, headers } of fixtures) {
        const events = parse(body, headers);
        expect(parse(Uint8Array.from(body), headers)).toEqual(events);
        expectWellFormed(events);
        const keys = events.map((event) => JSON.stringify([event.kind, event.externalId, event.editSequence ?? 0]));
        expect(new Set(keys).size).toBe(keys.length);
      }
    });

    it('keeps what it does not know, as unknown or ignore with a reason', () => {
      for (const body of [Buffer.from('{"surprise":{"of":["a","new","kind"]}}'), Buffer.from('[]'), Buffer.from('7')]) {
        for (const event of parse(body)) expect([event.kind, typeof event.reason]).toEqual([expect.stringMatching(/^(unknown|ignore|invalid)$/), 'string']);
      }
    });

    it('never throws on hostile bytes, is quick, and gives well-formed events', () => {
      fc.assert(
        fc.property(hostileBytes(fixtures.map((fixture) => fixture.body)), (body) => {
          const started = performance.now();
          expectWellFormed(parse(body));
          expect(performance.now() - started).toBeLessThan(1000);
        }),
        { numRuns: 1000 },
      );
    });

    it('passes long text on whole: cutting is nobody\'s right, refusing is the core\'s', () => {
      const long = 'woord '.repeat(20_000);
      for (const { body, headers, expected } of fixtures) {
        const words = expected.map((event) => event.text).find((text) => text !== undefined && text !== '');
        const inside = words === undefined ? '' : JSON.stringify(words).slice(1, -1);
        const source = Buffer.from(body).toString('utf8');
        if (inside === '' || !source.includes(inside)) continue;
        const texts = parse(Buffer.from(source.replace(inside, () => long)), headers).map((event) => event.text ?? '');
        expect(texts.some((text) => text.includes(long.trim()))).toBe(true);
      }
    });

    it('describes itself completely', () => {
      const { manifest } = channel;
      expect(manifest.kind).toMatch(/^[a-z][a-z_]*$/);
      expect(manifest.capabilities.text.max).toBeGreaterThan(0);
      expect(manifest.icon).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
      expect(manifest.capabilities.receipts.every((receipt) => statusIds.includes(receipt))).toBe(true);
      expect(manifest.delivery === 'provider').toBe(channel.send !== undefined);
    });

    if (channel.send) describeSending(channel, input);
  });
}

function describeSending<Settings>(channel: Channel<Settings>, { settings, secrets }: ConformanceInput<Settings>): void {
  const send = (answer: () => Promise<{ status: number; headers: Headers; body: Uint8Array }>) => channel.send!(reply, settings, { request: answer }, now);
  const status = (code: number) => () => Promise.resolve({ status: code, headers: { 'retry-after': '7' }, body: Buffer.from('{}') });

  it.each([
    ['429', status(429), 'retry'],
    ['500', status(500), 'retry'],
    ['503', status(503), 'retry'],
    ['400', status(400), /rejected|window_closed|blocked/],
    ['401', status(401), 'misconfigured'],
    ['time-out', () => Promise.reject(new HttpTimeout('no answer')), channel.manifest.capabilities.idempotentSend ? /retry|uncertain/ : 'uncertain'],
    ['unreachable', () => Promise.reject(new HttpUnreachable('ECONNREFUSED')), 'retry'],
  ])('maps %s', async (_name, answer, kind) => {
    const result = await send(answer);
    expect(result).toMatchObject({ ok: false, kind: typeof kind === 'string' ? kind : expect.stringMatching(kind) });
    if (!result.ok) for (const secret of secrets) expect(JSON.stringify(result)).not.toContain(secret);
  });

  it('never cuts what is too long: it is sent whole or refused', async () => {
    const long = 'x'.repeat(channel.manifest.capabilities.text.max + 1);
    const sent: string[] = [];
    const request: Http['request'] = (call) => {
      sent.push(`${call.url}${typeof call.body === 'string' ? call.body : Buffer.from(call.body ?? []).toString('utf8')}`);
      return status(500)();
    };
    const result = await channel.send!({ ...reply, text: long }, settings, { request }, now);
    expect(result.ok === false && (sent.length === 0 || sent.some((body) => body.includes(long)))).toBe(true);
  });

  it('hears how long to wait', async () => {
    expect(await send(status(429))).toMatchObject({ retryAfter: 7 });
  });
}

/** One character of the signature replaced by another, at the front, in the middle and at the end. */
function tampered(given: string): string[] {
  const places = [given.indexOf('=') + 1, given.length >> 1, given.length - 2];
  return places.map((at) => given.slice(0, at) + (given[at] === 'a' ? 'b' : 'a') + given.slice(at + 1));
}

function expectWellFormed(events: readonly NormalisedEvent[]): void {
  for (const event of events) {
    expect([typeof event.kind, typeof event.externalId, typeof event.conversationKey]).toEqual(['string', 'string', 'string']);
    expect(event.externalId).not.toBe('');
    expect(event.text === undefined || typeof event.text === 'string').toBe(true);
    expect(event.at === undefined || new Date(event.at).toISOString() === event.at).toBe(true);
    for (const target of event.targets ?? []) expect(typeof target).toBe('string');
  }
}
