import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Channel } from '@balie/channels/contract.js';
import { allChannels } from '@balie/channels/registry.js';
import { root } from '../support/workspace.js';

const folder = join(root, 'libs/channels/src');
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'kit').map((entry) => entry.name);

describe('a channel is a folder and one line', () => {
  it.each(folders)('%s is registered, with its tests and its guide', async (name) => {
    const module = (await import(`@balie/channels/${name}/channel.js`)) as Record<string, Channel>;
    const channels = Object.values(module).filter((one) => typeof one === 'object' && 'manifest' in one);
    expect(channels.length).toBeGreaterThan(0);
    for (const channel of channels) expect(allChannels()).toContain(channel);
    expect(existsSync(join(folder, name, 'channel.spec.ts'))).toBe(true);
    expect(existsSync(join(folder, name, 'README.md'))).toBe(true);
  });

  it('and no two share a kind', () => {
    const kinds = allChannels().map(({ manifest }) => manifest.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
