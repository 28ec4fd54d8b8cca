import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list of what it installed as the last thing it does:
 * no list, no complete install. Packages for other machines are optional and rightly absent.
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    if (!found[path]) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return Boolean(entry.link) || found[path].version === entry.version;
  });
}

/** npm itself, the one that started us when there is one. */
function npm() {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own) && existsSync(own) ? [process.execPath, [own]] : ['npm', []];
}

/** Installs the packages when they are missing or others than the lock file says; true when it did. */
export async function install(root, screen) {
  if (isInstalled(root)) return false;
  const done = screen.step('packages', 'installing, a minute or so');
  const [command, first] = npm();
  // Also the development packages, whatever NODE_ENV says: the build is made with them.
  const { code, output } = await run(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (code !== 0) throw new Problem(`The npm packages could not be installed (npm ci):\n${output.trim().split('\n').slice(-20).join('\n')}`);
  done('installed');
  return true;
}
