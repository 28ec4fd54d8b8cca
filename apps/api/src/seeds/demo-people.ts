import { randomInt } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '@balie/domain/words/enums.js';
import { hashPassword } from '../people/passwords.js';
import { insertPrincipal, personIdByEmail, setPassword } from '../people/people.queries.js';
import type { Tx } from '../platform/database/database.js';
import { rows } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly team?: string;
}

/** Invented people, one of every role at least. Their first role is the one they are announced with. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { name: 'Lotte Visser', email: 'lotte@balie.example', roles: ['OPERATOR'] },
  { name: 'Bram de Groot', email: 'bram@balie.example', roles: ['OPERATOR'] },
  { name: 'Sanne Kok', email: 'sanne@balie.example', roles: ['SHIFT_LEAD'] },
  { name: 'Youssef Amrani', email: 'youssef@balie.example', roles: ['OPERATOR'] },
  { name: 'Karin Hulshof', email: 'karin@balie.example', roles: ['TEAM_MEMBER'], team: 'ON-12' },
  { name: 'Daan Wiggers', email: 'daan@balie.example', roles: ['TEAM_MEMBER'], team: 'ON-05' },
  { name: 'Petra Linssen', email: 'petra@balie.example', roles: ['PRIVACY_OFFICER'] },
  { name: 'Henk Oosterhof', email: 'henk@balie.example', roles: ['ADMIN'] },
  { name: 'Noor Bakels', email: 'noor@balie.example', roles: ['ANALYST'] },
];

/** What the sign-in page and the start show; the only place where the passwords are in the clear. */
export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ha', 'ju', 'ka', 'le', 'mi', 'no', 'pa', 'ri', 'so', 'ta', 'vu', 'wa', 'zo', 'bel', 'dam', 'fur', 'gis', 'kel', 'lon', 'mar', 'nis', 'rap', 'sip', 'tor', 'vel', 'wil', 'zan', 'kor'];
const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('');

/** Each person's own, made here and now: three made-up words and a number are typed without mistakes and guessed by nobody (about 52 bits). */
export const demoPassword = (): string => `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;

/** Makes the people who are missing, and gives everybody a new password when the file with them is gone. Returns their ids by e-mail address. */
export async function seedDemoPeople(tx: Tx, dataDir: string, now: Date): Promise<ReadonlyMap<string, string>> {
  const file = join(dataDir, 'demo-people.json');
  const known = new Map((await readSignIns(file)).map((one) => [one.email, one]));
  const ids = new Map<string, string>();
  const signIns: DemoSignIn[] = [];
  for (const person of DEMO_PEOPLE) {
    const [role] = person.roles;
    const existing = await personIdByEmail(tx, person.email);
    const id = existing ?? (await insertPerson(tx, person, now));
    const kept = existing === null ? undefined : known.get(person.email);
    const password = kept?.password ?? demoPassword();
    if (kept === undefined) await setPassword(tx, id, await hashPassword(password));
    ids.set(person.email, id);
    if (role) signIns.push({ name: person.name, email: person.email, password, role });
  }
  await writePrivate(dataDir, file, `${JSON.stringify(signIns, null, 2)}\n`);
  return ids;
}

async function insertPerson(tx: Tx, { name, email, roles, team }: DemoPerson, now: Date): Promise<string> {
  const id = newId();
  const [found] = team ? await rows<{ id: string }>(tx, 'select id from team where code = $1', [team]) : [];
  await insertPrincipal(tx, { id, kind: 'PERSON', name, email, roles: roles.map((role) => ({ id: newId(), role })), teamIds: found ? [found.id] : [], now });
  await tx.query('update app_user set demo = true where id = $1', [id]);
  return id;
}

async function readSignIns(file: string): Promise<DemoSignIn[]> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(read) ? (read as DemoSignIn[]) : [];
  } catch {
    return [];
  }
}

/** Complete or not there, and for our user only. */
async function writePrivate(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
}
