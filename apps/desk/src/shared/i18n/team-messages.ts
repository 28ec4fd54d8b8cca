import { addDutch } from './i18n.js';
import { team } from './nl/team.js';

// The words of the team's own list come with its code: the desk's first screen does not wait for them.
addDutch(team);
