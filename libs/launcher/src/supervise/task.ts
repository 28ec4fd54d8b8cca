import { spawn } from 'node:child_process';
import { LauncherProblem } from '../problem.js';
import { reasonIn } from './log-file.js';

/** Runs a script of the desk to its end and returns what it printed; throws LauncherProblem `<what> failed: <its own words>`. */
export async function runTask(what: string, script: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true, signal, killSignal: 'SIGTERM' });
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  if (code !== 0) throw new LauncherProblem(`${what} failed: ${reasonIn(complained) || reasonIn(said) || `it ended with code ${code} and said nothing`}`);
  return said;
}
