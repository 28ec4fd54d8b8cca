import { acts } from './en/acts.js';
import { alerts } from './en/alerts.js';
import { channels } from './en/channels.js';
import { cockpit } from './en/cockpit.js';
import { composer } from './en/composer.js';
import { danger } from './en/danger.js';
import { queue } from './en/queue.js';
import { reportActs } from './en/report-acts.js';
import { report } from './en/report.js';
import { routing } from './en/routing.js';
import { shell } from './en/shell.js';
import { team } from './en/team.js';
import { words } from './en/words.js';
import type { Catalogue } from './i18n.js';

/** Complete English catalogue; loaded when chosen. */
export const en: Catalogue = { ...words, ...shell, ...queue, ...acts, ...report, ...routing, ...reportActs, ...composer, ...team, ...channels, ...danger, ...alerts, ...cockpit };
