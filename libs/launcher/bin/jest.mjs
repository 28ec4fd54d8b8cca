import { checkNode } from './lib/node-version.mjs';

checkNode();
import('./lib/jest-command.mjs').then(({ jestCommand }) => jestCommand(process.argv.slice(2)));
