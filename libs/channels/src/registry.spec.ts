import type { Channel } from './contract.js';
import { madeUp } from './kit/made-up-channel.js';
import { addChannel, allChannels, channelOf } from './registry.js';

describe('registry', () => {
  it('knows every channel by its kind, once', () => {
    const kinds = allChannels().map((channel) => channel.manifest.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.every((kind) => channelOf(kind)?.manifest.kind === kind)).toBe(true);
    expect(channelOf('pigeon')).toBeUndefined();
  });

  it('takes a new channel as a folder and one line: nothing else needs to know', () => {
    const remove = addChannel(madeUp);
    expect(channelOf('made_up')).toBe(madeUp as Channel);
    expect(() => addChannel(madeUp)).toThrow('exists already');
    remove();
    expect(channelOf('made_up')).toBeUndefined();
  });
});
