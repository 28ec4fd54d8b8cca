import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Channel } from '@balie/channels/contract.js';
import { printParsed } from '@balie/channels/kit/vocabulary.js';
import { allChannels, channelOf } from '@balie/channels/registry.js';
import { UsageError } from './usage.js';

const usage = 'channel parse KIND [--account ID] FILE…';

/** `channel parse`: what a channel makes of stored payloads, one JSON line a file. Pure: no database, no network. */
export async function channel(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { account: { type: 'string' } } });
  const [verb, kind, ...files] = positionals;
  if (verb !== 'parse' || kind === undefined || files.length === 0) throw new UsageError(usage);
  const found = channelOf(kind);
  if (found === undefined) throw new UsageError(`There is no channel ${kind}: one of ${allChannels().map(({ manifest }) => manifest.kind).join(', ')}.`);
  const lines = await Promise.all(files.map((file) => parseFile(found, file, values.account)));
  return lines.join('\n');
}

async function parseFile(channel: Channel, file: string, account: string | undefined): Promise<string> {
  try {
    const payload = await readFile(file);
    return JSON.stringify(printParsed(file, channel.parse(payload, {}, settingsOf(channel, account))));
  } catch (error) {
    return JSON.stringify({ file, error: error instanceof Error ? error.message : 'cannot be read' });
  }
}

/** Parsing needs no secret: at most the account's own id, to know its own messages from a citizen's. */
function settingsOf(channel: Channel, account: string | undefined): unknown {
  const settings = account === undefined ? {} : { account };
  const complete = channel.settings.safeParse(settings);
  return complete.success ? complete.data : settings;
}
