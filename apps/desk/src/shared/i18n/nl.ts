import { acts } from './nl/acts.js';
import { alerts } from './nl/alerts.js';
import { channels } from './nl/channels.js';
import { cockpit } from './nl/cockpit.js';
import { composer } from './nl/composer.js';
import { danger } from './nl/danger.js';
import { queue } from './nl/queue.js';
import { reportActs } from './nl/report-acts.js';
import { report } from './nl/report.js';
import { routing } from './nl/routing.js';
import { shell } from './nl/shell.js';
import { team } from './nl/team.js';
import { words } from './nl/words.js';

/** The source catalogue as a whole: Dutch, B1. Its keys are the keys of every other catalogue. */
export const nl = { ...words, ...shell, ...queue, ...acts, ...report, ...routing, ...reportActs, ...composer, ...team, ...channels, ...danger, ...alerts, ...cockpit };
