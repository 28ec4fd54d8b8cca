import { randomInt } from 'node:crypto';
import type { Role } from '@balie/domain/words/enums.js';
import { hashPassword } from '../../people/passwords.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { seedId } from '../seed-data.js';
import type { SignIn } from './sign-ins.js';

/** Short names the stories call them by. */
export type Who = 'lotte' | 'bram' | 'milan' | 'sanne' | 'joris' | 'fenna' | 'naima' | 'peter' | 'ilse';

export interface DemoPerson {
  readonly who: Who;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Code of the team they belong to. */
  readonly team: string | null;
}

const person = (who: Who, name: string, lastName: string, role: Role, team: string | null = null): DemoPerson => ({ who, name, email: `${who}.${lastName}@balie.example`, role, team });

/** Invented people, at least one of every role. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('lotte', 'Lotte Visser', 'visser', 'OPERATOR'),
  person('bram', 'Bram de Groot', 'degroot', 'OPERATOR'),
  person('milan', 'Milan Jansen', 'jansen', 'OPERATOR'),
  person('sanne', 'Sanne Kok', 'kok', 'SHIFT_LEAD'),
  person('joris', 'Joris Nijhuis', 'nijhuis', 'TEAM_MEMBER', 'ON-12'),
  person('fenna', 'Fenna Wolters', 'wolters', 'TEAM_MEMBER', 'ON-05'),
  person('naima', 'Naima el Idrissi', 'elidrissi', 'PRIVACY_OFFICER'),
  person('peter', 'Peter Bos', 'bos', 'ADMIN'),
  person('ilse', 'Ilse Meijer', 'meijer', 'ANALYST'),
];

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ha', 'ju', 'ka', 'le', 'mi', 'no', 'pa', 'ri', 'so', 'ta', 'vu', 'wa', 'zo', 'bel', 'dam', 'fur', 'gis', 'kel', 'lon', 'mar', 'nis', 'rap', 'sip', 'tor', 'vel', 'wil', 'zan', 'kor'];
const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('');

/** Made here and now: three made-up words and a number are typed without mistakes and guessed by nobody (about 52 bits). */
const newPassword = (): string => `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;

/**
 * Makes the people who are missing. `known` are the sign-ins of an earlier seed: theirs stay, also in a database that was made anew beside them;
 * who is not among them gets a new password, for the old one is lost. Returns the sign-ins of all.
 */
export async function seedDemoPeople(tx: Tx, known: readonly SignIn[], now: Date): Promise<SignIn[]> {
  const passwords = new Map(known.map(({ email, password }) => [email, password]));
  const people = DEMO_PEOPLE.map((one) => ({ ...one, id: seedId('person', one.who), password: passwords.get(one.email) ?? newPassword() }));
  const emails = people.map(({ email }) => email);
  const present = new Set((await rows<{ email: string }>(tx, 'select lower(email) as email from app_user where lower(email) = any($1::text[])', [emails])).map(({ email }) => email));
  const toHash = people.filter(({ email }) => !present.has(email) || !passwords.has(email));
  const hashes = await Promise.all(toHash.map(({ password }) => hashPassword(password)));
  await tx.query(
    `update app_user u set password_hash = p.hash from unnest($1::text[], $2::text[]) as p (email, hash) where lower(u.email) = p.email and u.demo`,
    [toHash.map(({ email }) => email), hashes],
  );
  await insertPeople(tx, toHash.map((one, index) => ({ ...one, hash: hashes[index] ?? null })).filter(({ email }) => !present.has(email)), now);
  return people.map(({ name, email, password, role }) => ({ name, email, password, role }));
}

async function insertPeople(tx: Tx, people: readonly (DemoPerson & { readonly id: string; readonly hash: string | null })[], now: Date): Promise<void> {
  const ids = people.map(({ id }) => id);
  await tx.query(
    `insert into app_user (id, kind, name, email, password_hash, demo, created_at)
     select p.id, 'PERSON', p.name, p.email, p.hash, true, $5 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as p (id, name, email, hash)`,
    [ids, people.map(({ name }) => name), people.map(({ email }) => email), people.map(({ hash }) => hash), now],
  );
  await tx.query(
    'insert into user_role (id, user_id, role, valid_from) select r.id, r.user_id, r.role, $4 from unnest($1::uuid[], $2::uuid[], $3::text[]) as r (id, user_id, role) on conflict do nothing',
    [people.map(({ who, role }) => seedId('role', `${who}/${role}`)), ids, people.map(({ role }) => role), now],
  );
  await tx.query(
    'insert into user_team (user_id, team_id) select p.id, t.id from unnest($1::uuid[], $2::text[]) as p (id, team) join team t on t.code = p.team on conflict do nothing',
    [ids, people.map(({ team }) => team)],
  );
}
