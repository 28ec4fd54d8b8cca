import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const prefix = 'balie-test-';

/** What the build makes and these tests stand on. */
async function built(path) {
  if (!existsSync(join(root, path))) throw new Error(`${path} is not built yet: run "npm run build" first, or start the tests with "npm run test:api" and its like.`);
  return path.startsWith('libs/') ? import(join(root, path)) : join(root, path);
}

/** A test run that was killed leaves its server and folder behind. */
async function sweep({ findRunning }, { clearTheWay }, { lookAtPlace }) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      if (findRunning(folder)?.owner || Date.now() - Number(name.split('-')[2]) < 60_000) continue;
      await clearTheWay(lookAtPlace(folder).data);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is sweeping it too.
    }
  }
}

/** One server for the run: our own without durability, or the one TEST_DATABASE_URL (of a superuser) names. */
async function server(launcher, place) {
  const external = process.env.TEST_DATABASE_URL;
  if (external) {
    // Equal for every run against this server, so that two runs agree on what the roles' passwords are.
    const password = createHash('sha256').update(`balie tests ${external}`).digest('base64url');
    return { superUrl: external, passwords: { owner: password, app: password }, stop: async () => undefined };
  }
  await sweep(launcher, await built('libs/launcher/dist/postgres/postmaster.js'), place);
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${Date.now()}-`));
  const running = await launcher.startPostgres({ dataDir, volatile: true, purpose: 'a test run' });
  const stop = async () => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { superUrl: running.superUrl, passwords: { owner: new URL(running.ownerUrl).password, app: new URL(running.appUrl).password }, stop };
}

/** Changes with everything that decides what a fresh database looks like. */
function migrationHash() {
  const hash = createHash('sha256');
  for (const folder of ['apps/api/dist/migrations', 'apps/api/dist/platform/database']) {
    for (const name of readdirSync(join(root, folder)).filter((entry) => entry.endsWith('.js')).sort()) hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.update(readFileSync(join(root, 'apps/api/dist/migrate.js'))).digest('hex').slice(0, 12);
}

/** The database every test file's own is a copy of: migrated once per version of the migrations. */
async function ensureTemplate({ ensureRoles, createDatabase, withClient }, superUrl, passwords) {
  const migrate = await built('apps/api/dist/migrate.js');
  const template = `balie_template_${migrationHash()}`;
  await withClient(superUrl, async (client) => {
    // Two runs may share one server.
    await client.query('select pg_advisory_lock(7303015)');
    await ensureRoles(client, passwords, true);
    if ((await client.query('select from pg_database where datname = $1 and not datallowconn', [template])).rowCount === 1) return;
    await client.query(`drop database if exists ${template} with (force)`);
    await createDatabase(client, template);
    const url = (role, password) => Object.assign(new URL(superUrl), { username: role, password, pathname: `/${template}` }).href;
    const run = spawnSync(process.execPath, [migrate], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url('balie_app', passwords.app), DATABASE_MIGRATION_URL: url('balie_owner', passwords.owner), BALIE_SECRET_KEY: randomBytes(32).toString('base64') },
    });
    if (run.status !== 0) throw new Error(`The migrations failed on an empty database:\n${run.stdout}${run.stderr}`);
    // Nobody may be connected to what is copied.
    await client.query(`alter database ${template} allow_connections false`);
  });
  return template;
}

/** Jest's globalSetup for everything that needs a database; `test/support/database.ts` gives each test file its own. */
export default async function startPostgres() {
  const launcher = await built('libs/launcher/dist/postgres/start.js');
  const { superUrl, passwords, stop } = await server(launcher, await built('libs/launcher/dist/postgres/place.js'));
  const run = `balie_test_${randomBytes(4).toString('hex')}`;
  const provision = await built('libs/launcher/dist/postgres/provision.js');
  globalThis.__stopBaliePostgres = async () => {
    await provision.withClient(superUrl, async (client) => {
      const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [run]);
      for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    });
    await stop();
  };
  try {
    const template = await ensureTemplate(provision, superUrl, passwords);
    process.env.BALIE_TEST_POSTGRES = JSON.stringify({ superUrl, passwords, template, run });
  } catch (error) {
    await stop();
    throw error;
  }
}
