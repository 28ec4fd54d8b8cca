import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Memory, nothingPlayed } from './memory.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'balie-simulator-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('what was played is there at the next start, readable to its owner only', async () => {
  const path = join(folder, 'simulator.json');
  await Promise.all([1, 2, 3].map((count) => new Memory(path).save({ ...nothingPlayed(), count }).catch(() => undefined)));
  await new Memory(path).save({ begun: true, count: 12, guests: [] });
  expect(await new Memory(path).load()).toEqual({ begun: true, count: 12, guests: [] });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toContain('12');
});

test('a broken or missing file is a first start', async () => {
  const path = join(folder, 'simulator.json');
  expect(await new Memory(path).load()).toEqual(nothingPlayed());
  writeFileSync(path, '{"begun":');
  expect(await new Memory(path).load()).toEqual(nothingPlayed());
  expect(await new Memory(undefined).load()).toEqual(nothingPlayed());
});
