import { checkNode } from './lib/node-version.mjs';

checkNode();
import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)));
