import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { Problem, textOf } from './problem.mjs';
import { root } from './root.mjs';
import { createScreen } from './screen.mjs';

const compiled = (name, query = '') => import(pathToFileURL(join(root, 'libs/launcher/dist', name)).href + query);

/** Packages and build of a desk that runs are left alone. */
async function refuseSecond() {
  const dataDir = resolve(root, process.env.BALIE_DATA_DIR || '.balie');
  if (!existsSync(join(dataDir, 'run.json')) || !existsSync(join(root, 'libs/launcher/dist/supervise/run-file.js'))) return;
  // The query: what is built afterwards must not be answered from the module cache.
  const run = (await compiled('supervise/run-file.js', '?before-build')).livingRun(dataDir);
  if (run) throw new Problem(`Balie runs already, at ${run.urls.desk} (process ${run.supervisor.pid}). End it with Ctrl-C where it was started, or with: kill ${run.supervisor.pid}`);
}

/** `npm start`. */
export async function start() {
  const screen = createScreen();
  try {
    screen.line();
    await refuseSecond();
    await prepare(root, screen);
    const { main } = await compiled('supervise/main.js');
    process.exit(await main(root, screen));
  } catch (error) {
    screen.fail(textOf(error));
    process.exit(1);
  }
}
