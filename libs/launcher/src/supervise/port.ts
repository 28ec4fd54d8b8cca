import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writePrivate } from '../files.js';
import { LauncherProblem } from '../problem.js';

/** The port to listen on: `wanted`, or any free one for 0. Throws LauncherProblem when another program has it or we may not. */
export async function choosePort(wanted: number, host: string): Promise<number> {
  const probe = createServer().listen(wanted, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const other = `or choose another one, as in: PORT=${wanted < 65_535 ? wanted + 1 : 3000} npm start`;
    if (code === 'EADDRINUSE') throw new LauncherProblem(`Port ${wanted} is taken by another program: end that, ${other}`);
    if (code === 'EACCES') throw new LauncherProblem(`Port ${wanted} is kept for the system's administrator: ${other.slice(3)}`);
    throw new LauncherProblem(`Balie cannot listen on ${host} port ${wanted}: ${message}`);
  }
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The simulator's port on this machine: the same at every start while it is free, because the demo's accounts point at it. */
export async function keptPort(dataDir: string): Promise<number> {
  const path = join(dataDir, 'simulator-port.json');
  const before = Number(readJson(path));
  const port = Number.isInteger(before) && before > 0 && before <= 65_535 ? await choosePort(before, '127.0.0.1').catch(() => undefined) : undefined;
  const chosen = port ?? (await choosePort(0, '127.0.0.1'));
  if (chosen !== before) writePrivate(path, String(chosen));
  return chosen;
}
