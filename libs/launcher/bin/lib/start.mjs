import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { textOf } from './problem.mjs';
import { root } from './root.mjs';
import { createScreen } from './screen.mjs';

const compiled = (name, query = '') => import(pathToFileURL(join(root, 'libs/launcher/dist', name)).href + query);

/** Packages and build of a desk that runs are left alone. */
async function refuseSecond(screen) {
  const dataDir = resolve(root, process.env.BALIE_DATA_DIR || '.balie');
  if (!existsSync(join(dataDir, 'run.json')) || !existsSync(join(root, 'libs/launcher/dist/supervise/only-one.js'))) return;
  // The query: what is built afterwards must not be answered from the module cache.
  await (await compiled('supervise/only-one.js', '?before-build')).onlyOne(dataDir, screen);
}

/** `npm start`. */
export async function start() {
  const screen = createScreen();
  try {
    screen.line();
    await refuseSecond(screen);
    await prepare(root, screen);
    const { main } = await compiled('supervise/main.js');
    process.exit(await main(root, screen));
  } catch (error) {
    screen.fail(textOf(error));
    process.exit(1);
  }
}
