import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { textOf } from './problem.mjs';
import { root } from './root.mjs';
import { createScreen } from './screen.mjs';

/** `npm run -s balie -- …`: what the launcher has to say goes to stderr, so that stdout is the command's alone. */
export async function balie(args) {
  const screen = createScreen(process.stderr);
  try {
    await prepare(root, screen);
    const { main } = await import(pathToFileURL(join(root, 'libs/launcher/dist/command/main.js')).href);
    process.exitCode = await main(root, args, screen);
  } catch (error) {
    screen.fail(textOf(error));
    process.exitCode = 1;
  }
}
