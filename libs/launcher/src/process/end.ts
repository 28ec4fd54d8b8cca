import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './identity.js';

/** Sends `signal` when exactly this process still runs; a process that has just gone is no error. */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isRunning(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Resolves true as soon as `done` holds, false after `withinMs`; looks every `everyMs`. */
export async function until(done: () => boolean | Promise<boolean>, withinMs: number, everyMs = 20): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await done())) {
    if (Date.now() >= deadline) return false;
    await pause(everyMs);
  }
  return true;
}

/** Ends a process by ever less friendly signals: [signal, how long it may take in ms] in turn. Resolves when it has gone. */
export async function end(identity: ProcessIdentity, steps: [NodeJS.Signals, number][]): Promise<void> {
  for (const [name, withinMs] of steps) {
    signal(identity, name);
    if (await until(() => !isRunning(identity), withinMs)) return;
  }
}
