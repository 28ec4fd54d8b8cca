import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new folder, as closed as `mode`, removed by `removeScratch`. */
export function scratch(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'balie-launcher-'));
  chmodSync(folder, mode);
  made.push(folder);
  return folder;
}

export function removeScratch(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
