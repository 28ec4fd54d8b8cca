import { checkNode } from './lib/node-version.mjs';

checkNode();
import('./lib/balie.mjs').then(({ balie }) => balie(process.argv.slice(2)));
