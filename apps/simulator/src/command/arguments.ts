import { parseArgs } from 'node:util';
import { platforms } from '../platforms/all.js';

/** What `balie simulate` was asked to do. */
export interface Order {
  /** A channel that is played, or all of them in turn. */
  channel: string;
  /** Said by every citizen instead of the stories. */
  text: string | undefined;
  /** Messages in all. */
  count: number;
  /** Messages a second, due by the clock however long the answers take. */
  rate: number;
  /** Among how many citizens the messages are divided. */
  citizens: number;
  seed: string;
  json: boolean;
}

export const usage = `Usage: npm run -s balie -- simulate web|messenger|whatsapp|telegram|all [--text TEXT] [--count N] [--rate R] [--citizens N] [--seed WORD] [--json]

  --text TEXT     what is said (else: invented messages)
  --count N       how many messages (default 1)
  --rate R        messages a second (default 2)
  --citizens N    among how many citizens they are divided (default: one each)
  --seed WORD     the same word plays the same citizens again
  --json          one JSON line per acknowledged message, with its ids
`;

/** Channels that can be played. */
const channels = ['web', ...platforms.map((platform) => platform.kind), 'all'];

/** Reads the words after `balie`; a sentence when they make no sense. */
export function readOrder(words: string[], fallbackSeed: string): Order | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { text: { type: 'string' }, count: { type: 'string' }, rate: { type: 'string' }, citizens: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [channel, ...rest] = positionals[0] === 'simulate' ? positionals.slice(1) : positionals;
    if (channel === undefined || rest.length > 0) return `Say which channel: ${channels.join(', ')}.`;
    if (!channels.includes(channel)) return `"${channel}" cannot be simulated; ${channels.join(', ')} can.`;
    const count = values.count === undefined ? 1 : Number(values.count);
    const rate = values.rate === undefined ? 2 : Number(values.rate);
    const citizens = values.citizens === undefined ? count : Number(values.citizens);
    if (!Number.isInteger(count) || count < 1) return '--count is a whole number from 1.';
    if (!Number.isInteger(citizens) || citizens < 1) return '--citizens is a whole number from 1.';
    if (!(rate > 0) || rate > 10_000) return '--rate is a number above 0, at most 10000.';
    return { channel, text: values.text, count, rate, citizens: Math.min(citizens, count), seed: values.seed ?? fallbackSeed, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
