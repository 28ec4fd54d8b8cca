import { LauncherProblem } from '../problem.js';
import { until } from '../process/end.js';
import { livingRun } from './run-file.js';
import { type Screen } from './screen.js';

/** Who ends npm and starts anew at once is before the supervisor, which notices its parent's end a moment later. */
const noticeMs = 1000;
const endWithinMs = 60_000;

/** Waits for a desk of this data folder that is ending; throws LauncherProblem when one runs and goes on. */
export async function onlyOne(dataDir: string, screen: Screen): Promise<void> {
  const free = () => livingRun(dataDir) === undefined;
  if (free()) return;
  await until(() => free() || livingRun(dataDir)?.ending === true, noticeMs);
  if (livingRun(dataDir)?.ending) {
    const finished = screen.step('waiting', 'for the last one to end');
    if (await until(free, endWithinMs)) return finished('the last one has ended');
  }
  const run = livingRun(dataDir);
  if (run) throw new LauncherProblem(`Balie runs already, at ${run.urls.desk} (process ${run.supervisor.pid}). End it with Ctrl-C where it was started, or with: kill ${run.supervisor.pid}`);
}
