import type { Channel } from './contract.js';
import { web } from './web/channel.js';

/** Every channel Balie speaks. A new one is its folder and one line here. */
const channels: readonly Channel[] = [web];

const byKind = new Map(channels.map((channel) => [channel.manifest.kind, channel]));

export const allChannels = (): readonly Channel[] => channels;

/** The channel of that kind, or undefined for a kind nobody built. */
export const channelOf = (kind: string): Channel | undefined => byKind.get(kind);
