import { join } from 'node:path';

/** Where the desk is and where the played town is remembered. */
export interface Settings {
  /** Address of the desk, without a slash at the end. */
  origin: string;
  /** A file for the citizens of earlier runs; undefined: every start is the first. */
  memoryFile: string | undefined;
  /** The port of the played providers; undefined: only the web messenger is played. */
  port: number | undefined;
  /** The demo's accounts at the played providers, and the telephones of earlier runs. */
  accountsFile: string | undefined;
  phonesFile: string | undefined;
  /** The secret of the played control room. */
  controlRoomFile: string | undefined;
}

/** Reads PUBLIC_URL, else PORT on this machine; BALIE_SIMULATOR_PORT; and BALIE_DATA_DIR, which a fresh demo starts empty. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { PUBLIC_URL, PORT, BALIE_DATA_DIR, BALIE_SIMULATOR_PORT } = environment;
  const origin = PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://127.0.0.1:${PORT || '3000'}`;
  const file = (name: string): string | undefined => (BALIE_DATA_DIR ? join(BALIE_DATA_DIR, name) : undefined);
  return {
    origin,
    memoryFile: file('simulator.json'),
    port: BALIE_SIMULATOR_PORT ? Number(BALIE_SIMULATOR_PORT) : undefined,
    accountsFile: file('simulator-accounts.json'),
    phonesFile: file('simulator-phones.json'),
    controlRoomFile: file('simulator-control-room.json'),
  };
}
