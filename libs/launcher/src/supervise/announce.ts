import { join, relative } from 'node:path';
import { readJson } from '../files.js';
import { type RunFile } from './run-file.js';
import { type Screen } from './screen.js';
import { type Settings } from './settings.js';

interface DemoPerson {
  name: string;
  email: string;
  password: string;
  role: string;
}

const firstAdminLink = /^FIRST_ADMIN_LINK (\S+)/m;

/** Relative to the workspace where it lies in it. */
const near = (root: string, path: string): string => (path.startsWith(join(root, '/')) ? relative(root, path) : path);

/** "SHIFT_LEAD" → "Shift lead". */
const spoken = (role: string): string => role.charAt(0) + role.slice(1).toLowerCase().replaceAll('_', ' ');

function demoPeople(dataDir: string): DemoPerson[] {
  const found = readJson(join(dataDir, 'demo-people.json'));
  return Array.isArray(found) ? (found as DemoPerson[]) : [];
}

/** What a person needs to begin: where to go, and as whom. `seeded` is what the seed printed. */
export function announce(screen: Screen, settings: Settings, urls: RunFile['urls'], seeded: string): void {
  const rows: [string, string][] = [['Desk', urls.desk], ['Citizens write at', urls.citizen], ...(urls.simulator ? [['Play citizens at', urls.simulator] as [string, string]] : [])];
  screen.line();
  for (const [what, url] of rows) screen.line(`  ${what.padEnd(21)}${url}`);
  const link = firstAdminLink.exec(seeded)?.[1];
  if (link) screen.line(`  ${'First administrator'.padEnd(21)}${link}  (works once)`);
  if (settings.demo) signIns(screen, settings);
  screen.line();
  screen.line(`  Ctrl-C ends everything in order. Logs: ${near(settings.root, join(settings.dataDir, 'logs'))}`);
}

/** One person per role; the file has the rest. */
function signIns(screen: Screen, { root, dataDir }: Settings): void {
  const people = demoPeople(dataDir);
  const shown = people.filter((person, index) => people.findIndex((other) => other.role === person.role) === index);
  if (shown.length === 0) return;
  const width = (pick: (person: DemoPerson) => string) => Math.max(...shown.map((person) => pick(person).length)) + 2;
  const [roles, emails] = [width((person) => spoken(person.role)), width((person) => person.email)];
  screen.line();
  screen.line('  Sign in as (invented people)');
  for (const person of shown) screen.line(`    ${spoken(person.role).padEnd(roles)}${person.email.padEnd(emails)}${person.password}`);
  if (people.length > shown.length) screen.line(`    and ${people.length - shown.length} more in ${near(root, join(dataDir, 'demo-people.json'))}`);
}
