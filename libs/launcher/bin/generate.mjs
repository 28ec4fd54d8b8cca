import { generate, staleFiles } from './lib/generate.mjs';
import { prepare, prepareServer } from './lib/prepare.mjs';
import { textOf } from './lib/problem.mjs';
import { root } from './lib/root.mjs';
import { createScreen } from './lib/screen.mjs';

const screen = createScreen();
try {
  if (process.argv.includes('--check')) {
    await prepare(root, screen);
    const stale = await staleFiles(root);
    for (const path of stale) screen.line(`${path} is not what the sources say: run "npm run generate" and commit it.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    await prepareServer(root, screen);
    await generate(root);
    screen.line('schema.graphql, the types and schema.sql are made anew.');
  }
} catch (error) {
  screen.fail(textOf(error));
  process.exitCode = 1;
}
