import { addDutch } from '../../shared/i18n/i18n.js';
import { routing } from '../../shared/i18n/nl/routing.js';

// The words of this screen come with its code: the first screen does not wait for them.
addDutch(routing);
