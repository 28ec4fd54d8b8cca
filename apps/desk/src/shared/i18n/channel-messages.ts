import { addDutch } from './i18n.js';
import { channels } from './nl/channels.js';

// The words of the accounts screen come with its code.
addDutch(channels);
