import { checkTypes } from './lib/types.mjs';
import { root } from './lib/root.mjs';

const { code, output } = await checkTypes(root);
process.stdout.write(output);
process.exitCode = code;
