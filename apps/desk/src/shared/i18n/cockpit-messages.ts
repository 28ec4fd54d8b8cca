import { addDutch } from './i18n.js';
import { cockpit } from './nl/cockpit.js';

// The words of the cockpit come with its code.
addDutch(cockpit);
