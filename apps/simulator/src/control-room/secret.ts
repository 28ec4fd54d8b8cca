import { readFile } from 'node:fs/promises';

/** The secret that the demo's seed gave the control room; undefined where there is no such file. */
export async function readSecret(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    const { secret } = JSON.parse(await readFile(path, 'utf8')) as { secret?: unknown };
    return typeof secret === 'string' ? secret : undefined;
  } catch {
    return undefined;
  }
}
