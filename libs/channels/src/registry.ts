import type { Channel } from './contract.js';
import { messenger } from './messenger/channel.js';
import { telegram } from './telegram/channel.js';
import { web } from './web/channel.js';
import { whatsapp } from './whatsapp/channel.js';

/** Every channel Balie speaks. A new one is its folder and one line here. */
const channels: readonly Channel[] = [web as Channel, messenger as Channel, whatsapp as Channel, telegram as Channel];

const byKind = new Map(channels.map((channel) => [channel.manifest.kind, channel]));

export const allChannels = (): readonly Channel[] => [...byKind.values()];

/** The channel of that kind, or undefined for a kind nobody built. */
export const channelOf = (kind: string): Channel | undefined => byKind.get(kind);

/** Adds a channel while the process runs (tests, the simulator's made-up ones); the answer takes it away again. Throws when the kind is taken. */
export function addChannel<Settings>(channel: Channel<Settings>): () => void {
  const { kind } = channel.manifest;
  if (byKind.has(kind)) throw new Error(`channel ${kind} exists already`);
  byKind.set(kind, channel as Channel);
  return () => void byKind.delete(kind);
}
