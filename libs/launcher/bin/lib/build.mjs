import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const groups = ['apps', 'libs'];
const rootFiles = ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
const notSource = new Set(['dist', 'node_modules', 'bin', '.git']);

const stampFile = (root) => join(root, 'node_modules/.cache/balie/build.json');

function projects(root) {
  return groups.flatMap((group) => {
    const folder = join(root, group);
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)).filter((path) => existsSync(join(path, 'project.json'))) : [];
  });
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (notSource.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (!/\.spec\.tsx?$/.test(entry.name)) yield path;
  }
}

const sourcesOf = (root) => projects(root).flatMap((project) => [...sources(project)]).map((path) => path.slice(root.length)).sort();

/** Changes when a source does: paths, times and sizes, some milliseconds for all of them. */
export function sourceStamp(root, files = sourcesOf(root)) {
  const hash = createHash('sha256');
  for (const path of [...files, ...rootFiles]) {
    const { mtimeMs, size } = statSync(join(root, path), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** The compiler never removes: a migration that was renamed would run under both names. nx restores the rest from its cache. */
function clearAfterRemovals(root, before) {
  const shrunk = new Set(before.filter((path) => !existsSync(join(root, path))).map((path) => path.split('/').slice(0, 2).join('/')));
  for (const project of shrunk) rmSync(join(root, project, 'dist'), { recursive: true, force: true });
}

function lastBuild(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether what is built comes from the sources as they are now. */
export function isBuilt(root, stamp = sourceStamp(root)) {
  const last = lastBuild(root);
  return last?.stamp === stamp && last.outputs.every((output) => existsSync(join(root, output)));
}

async function nx(root, projects) {
  const { code, output } = await run(process.execPath, [join(root, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', ...projects, '--parallel=2', '--outputStyle=static'], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (code !== 0) throw new Problem(`The build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
}

/** Builds what the generator runs and no page: a page may need the very types that are about to be made. */
export async function buildServer(root, screen) {
  clearAfterRemovals(root, lastBuild(root)?.files ?? []);
  const done = screen.step('build', 'building the server');
  await nx(root, ['--exclude', 'desk,citizen']);
  done('built');
}

/** Builds what changed; a start with nothing changed does not even ask nx. True when it built. */
export async function build(root, screen) {
  const files = sourcesOf(root);
  const stamp = sourceStamp(root, files);
  if (isBuilt(root, stamp)) return false;
  clearAfterRemovals(root, lastBuild(root)?.files ?? []);
  const done = screen.step('build', 'building what changed');
  await nx(root, []);
  const outputs = projects(root).map((project) => join(project, 'dist').slice(root.length)).filter((output) => existsSync(join(root, output)));
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  // The stamp of before: a file saved during the build is built next time.
  writeFileSync(stampFile(root), JSON.stringify({ stamp, outputs, files }));
  done('built');
  return true;
}
