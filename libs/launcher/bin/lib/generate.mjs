import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const schema = 'libs/schema/src/schema.graphql';
const types = 'libs/schema/src/generated';
const sql = 'apps/api/migrations/schema.sql';

async function node(root, what, script, args, env = process.env) {
  const { code, output } = await run(process.execPath, [join(root, script), ...args], { cwd: root, env: { ...env, NODE_ENV: 'production' } });
  if (code !== 0) throw new Problem(`${what} failed:\n${output.trim()}`);
}

/** What the committed generated files are, by path. */
function snapshot(root) {
  const folder = join(root, types);
  const inFolder = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length)) : [];
  return new Map([schema, sql, ...inFolder].filter((path) => existsSync(join(root, path))).map((path) => [path, { text: readFileSync(join(root, path), 'utf8'), time: statSync(join(root, path)).mtime }]));
}

const isChanged = (before, after) => (path) => before.get(path)?.text !== after.get(path)?.text;

/** A file made anew with the same text keeps its time, or the next start would build for nothing. */
function keepTimes(root, before, after) {
  for (const [path, { time }] of before) if (!isChanged(before, after)(path)) utimesSync(join(root, path), time, time);
}

function restore(root, before, after) {
  for (const path of after.keys()) if (!before.has(path)) rmSync(join(root, path));
  for (const path of [...before.keys()].filter(isChanged(before, after))) {
    const { text, time } = before.get(path);
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), time, time);
  }
}

/** A freshly migrated database, dumped; for `dump-schema.js` the owner's role sees everything. */
async function dumpSchema(root) {
  const { startPostgres } = await import(pathToFileURL(join(root, 'libs/launcher/dist/postgres/start.js')).href);
  const dataDir = mkdtempSync(join(tmpdir(), 'balie-generate-'));
  const server = await startPostgres({ dataDir, volatile: true, purpose: 'the generator' });
  try {
    const env = { ...process.env, DATABASE_URL: server.appUrl, DATABASE_MIGRATION_URL: server.ownerUrl, BALIE_SECRET_KEY: 'of-no-account-here-but-long-enough' };
    await node(root, 'Migrating an empty database', 'apps/api/dist/migrate.js', [], env);
    await node(root, 'Dumping the database', 'apps/api/dist/dump-schema.js', [join(root, sql)], env);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Makes schema.graphql, the types from it and schema.sql anew from the built api. */
export async function generate(root) {
  const before = snapshot(root);
  await node(root, 'Printing the GraphQL schema', 'apps/api/dist/print-schema.js', [join(root, schema)]);
  await node(root, 'Generating types from the schema', 'node_modules/.bin/graphql-codegen', ['--config', 'libs/schema/codegen.ts', '--silent']);
  await dumpSchema(root);
  keepTimes(root, before, snapshot(root));
}

/** The generated files that are not what the sources say; the files themselves stay as they were found. */
export async function staleFiles(root) {
  const before = snapshot(root);
  let after = before;
  try {
    await generate(root);
  } finally {
    after = snapshot(root);
    restore(root, before, after);
  }
  return [...new Set([...before.keys(), ...after.keys()])].filter(isChanged(before, after)).sort();
}
