import { once } from 'node:events';
import { createServer } from 'node:net';
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
