import { addChannel } from '@balie/channels/registry.js';
import { madeUp } from '@balie/channels/kit/made-up-channel.js';

/** Loaded before the api (`node --import`): the whole product with one channel more, which no other file knows of. */
addChannel(madeUp);
