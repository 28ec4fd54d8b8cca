import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, buildServer } from './build.mjs';
import { install } from './install.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** A lock of a process that was killed; one just made may not have its number in it yet. */
function isStale(path) {
  const made = statSync(path, { throwIfNoEntry: false });
  if (!made) return false;
  const pid = Number(readFileSync(path, 'utf8'));
  return pid > 0 ? !isAlive(pid) : Date.now() - made.mtimeMs > 2000;
}

/** Two commands started together must not install or build over each other. */
async function alone(root, work) {
  const folder = join(root, '.balie');
  const path = join(folder, 'prepare.lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  while (!take(path)) {
    if (isStale(path)) rmSync(path, { force: true });
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Makes a clone ready to run: packages and build, each only when needed. */
export function prepare(root, screen) {
  return alone(root, async () => {
    const installed = await install(root, screen);
    const built = await build(root, screen);
    return { installed, built };
  });
}

/** Packages and the server without its pages. */
export const prepareServer = (root, screen) => alone(root, async () => {
  await install(root, screen);
  await buildServer(root, screen);
});

/** Packages only. */
export const prepareInstall = (root, screen) => alone(root, () => install(root, screen));
