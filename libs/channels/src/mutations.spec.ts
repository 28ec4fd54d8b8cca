import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Channel } from './contract.js';
import { hostileBytes } from './kit/hostile.js';
import { allChannels } from './registry.js';

/** All three messengers together; in the ordinary run a tenth of it, `BALIE_MUTATIONS=100000` for the whole. */
const RUNS = Number(process.env['BALIE_MUTATIONS'] ?? 10_000);
/** A machine that is busy with something else stops us now and then; a slow parser is slow every time. */
const LONGEST_MS = 50;
const TRIES = 3;

const channels = allChannels().filter(({ manifest }) => manifest.webhook);
const settings: Readonly<Record<string, unknown>> = {};
const fixturesOf = (channel: Channel): Buffer[] => {
  const folder = new URL(`./${channel.manifest.kind}/fixtures/`, import.meta.url);
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder)));
};

function timed(channel: Channel, body: Uint8Array): { readonly ms: number; readonly events: ReturnType<Channel['parse']> } {
  const started = performance.now();
  const events = channel.parse(body, {}, settings);
  return { ms: performance.now() - started, events };
}

/** What the core relies on; a part nobody understood says why it was kept. */
const isWellFormed = ({ kind, externalId, conversationKey, at, reason }: ReturnType<Channel['parse']>[number]): boolean =>
  typeof kind === 'string' && externalId !== '' && typeof conversationKey === 'string' && (at === undefined || new Date(at).toISOString() === at) && (!['unknown', 'ignore', 'invalid'].includes(kind) || typeof reason === 'string');

describe('payloads cut off, retyped, very deep, huge and in wrong encodings', () => {
  it.each(channels.map((channel) => [channel.manifest.kind, channel] as const))('%s: never a throw, never slow, and what is not understood is kept', (_kind, channel) => {
    const slow: number[] = [];
    fc.assert(
      fc.property(hostileBytes(fixturesOf(channel)), (body) => {
        const { ms, events } = timed(channel, body);
        if (ms > LONGEST_MS && Array.from({ length: TRIES }, () => timed(channel, body).ms).every((again) => again > LONGEST_MS)) slow.push(body.length);
        expect(events.every(isWellFormed)).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / channels.length) },
    );
    expect(slow).toEqual([]);
  }, 600_000);
});
