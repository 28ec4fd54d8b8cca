import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const signIns = z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), role: z.string() }));

/** What the sign-in page and the start show of one invented person. */
export type SignIn = z.infer<typeof signIns>[number];

const fileIn = (dataDir: string): string => join(dataDir, 'demo-people.json');

/** The sign-ins an earlier seed wrote; none when the file is gone or is not ours. */
export async function readSignIns(dataDir: string): Promise<readonly SignIn[]> {
  try {
    return signIns.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return [];
  }
}

/** Writes them whole or not at all, for our user only: the only place where the passwords are in the clear. */
export async function writeSignIns(dataDir: string, people: readonly SignIn[]): Promise<void> {
  const file = fileIn(dataDir);
  const temporary = `${file}.${process.pid}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(temporary, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, file);
}
