import { join } from 'node:path';

/** Where the desk is and where the played citizens are remembered. */
export interface Settings {
  /** Address of the desk, without a slash at the end. */
  origin: string;
  /** A file for the citizens of earlier runs; undefined: every start is the first. */
  memoryFile: string | undefined;
}

/** Reads PUBLIC_URL, else PORT on this machine; and BALIE_DATA_DIR, which a fresh demo starts empty. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PUBLIC_URL, PORT, BALIE_DATA_DIR } = environment;
  const origin = PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://127.0.0.1:${PORT || '3000'}`;
  return { origin, memoryFile: BALIE_DATA_DIR ? join(BALIE_DATA_DIR, 'simulator.json') : undefined };
}
