import { mkdirSync } from 'node:fs';
import { messageOf } from '../problem.js';
import { type Screen } from './screen.js';
import { readSettings } from './settings.js';
import { Supervisor } from './supervisor.js';

/** npm passes the Ctrl-C that we got from the terminal on to us once more. */
const sameKeyPressMs = 700;

const lookAtParentMs = 200;

/**
 * npm runs us through a shell, and a shell that is sent SIGTERM ends without telling us: when npm started us, its end is our order to end.
 * Started in another way we may outlive who did.
 */
function onOrphaned(then: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, lookAtParentMs);
}

/** `npm start`: runs the desk until it is asked to end. Returns the exit code; throws LauncherProblem when it cannot run. */
export async function main(root: string, screen: Screen): Promise<number> {
  const settings = readSettings(root, process.env);
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const supervisor = new Supervisor(settings, screen);
  const ended = endedBySignal(supervisor, screen);
  try {
    await Promise.race([ended, supervisor.start()]);
    return await Promise.race([ended, supervisor.failed]);
  } catch (error) {
    if (supervisor.isEnding) return ended;
    const finished = screen.step('ending', 'because it cannot go on');
    await supervisor.stop();
    finished('all ended');
    throw error;
  }
}

/** Resolves with the exit code when a signal has ended everything: in order the first time, at once when it comes again. */
function endedBySignal(supervisor: Supervisor, screen: Screen): Promise<number> {
  return new Promise((resolve) => {
    let askedAt = 0;
    let code = 0;
    const ask = () => {
      if (askedAt && Date.now() - askedAt < sameKeyPressMs) return;
      if (askedAt) {
        code = 130;
        void supervisor.force().finally(() => resolve(code));
        return;
      }
      askedAt = Date.now();
      screen.line();
      screen.line('  Ending in order. Ctrl-C again ends at once.');
      const finished = screen.step('ending', 'http first, the database last');
      void supervisor.stop().then(() => finished(code === 0 ? 'all ended' : 'ended at once'), (error: unknown) => screen.warn('ending', messageOf(error))).then(() => resolve(code));
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
    onOrphaned(() => askedAt || ask());
  });
}
