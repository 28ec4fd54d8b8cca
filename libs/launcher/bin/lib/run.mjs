import { spawn } from 'node:child_process';

/** Runs a program to its end: `{code, output}`, both streams together, `code` null when a signal ended it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
}

/** Runs a program of ours in this terminal; resolves with its exit code. */
export async function runHere(command, args, options = {}) {
  const { code } = await run(command, args, { stdio: 'inherit', ...options });
  return code ?? 1;
}
