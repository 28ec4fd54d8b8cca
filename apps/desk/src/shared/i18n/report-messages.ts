import { addDutch } from './i18n.js';
import { composer } from './nl/composer.js';
import { report } from './nl/report.js';
import { reportActs } from './nl/report-acts.js';

// The words of the open report come with the code of the open report: the first screen does not wait for them.
addDutch({ ...report, ...reportActs, ...composer });
