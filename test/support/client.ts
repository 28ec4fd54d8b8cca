import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';

export interface GraphqlError { readonly message: string; readonly extensions: { readonly code: string; readonly reference?: string } }
export interface GraphqlAnswer<Data> { readonly data: Data; readonly errors?: readonly GraphqlError[] }

/** Somebody at the desk, or a program with a token: signed in without the sign-in page. */
export interface Client {
  readonly userId: string;
  readonly name: string;
  /** What proves who it is, as request headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** One operation; errors outside the payload are in `errors`, not thrown. */
  graphql<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
}

export interface Who {
  readonly name?: string;
  readonly email?: string;
  readonly teamIds?: readonly string[];
  /** An API token instead of a browser session. */
  readonly token?: boolean;
}

/** One GraphQL operation with these headers. */
export async function graphql<Data>(url: string, headers: Readonly<Record<string, string>>, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as GraphqlAnswer<Data>;
}

/** A client nobody knows. */
export const nobody = (app: TestApp): Omit<Client, 'userId' | 'name'> => ({ headers: {}, graphql: (query, variables) => graphql(app.url, {}, query, variables) });

/** Makes a person (or token) with these roles, signed in. */
export async function signedIn(app: TestApp, roles: readonly string[], who: Who = {}): Promise<Client> {
  const userId = randomUUID();
  const name = who.name ?? `Somebody ${userId.slice(0, 4)}`;
  const secret = `test_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(secret).digest();
  await app.query('insert into app_user (id, kind, name, email, created_at) values ($1, $2, $3, $4, now())', [userId, who.token ? 'TOKEN' : 'PERSON', name, who.token ? null : (who.email ?? `${userId}@desk.example`)]);
  await app.query(`insert into user_role (id, user_id, role, valid_from) select gen_random_uuid(), $1, r, now() - interval '1 hour' from unnest($2::text[]) r`, [userId, roles]);
  await app.query('insert into user_team (user_id, team_id) select $1, unnest($2::uuid[])', [userId, who.teamIds ?? []]);
  if (who.token) await app.query('insert into api_token (id, user_id, token_hash, name, created_at) values (gen_random_uuid(), $1, $2, $3, now())', [userId, hash, name]);
  else await app.query(`insert into session (id, user_id, token_hash, created_at, last_seen_at, expires_at) values (gen_random_uuid(), $1, $2, now(), now(), now() + interval '12 hours')`, [userId, hash]);
  const headers: Record<string, string> = who.token ? { authorization: `Bearer ${secret}` } : { cookie: `balie_session=${secret}`, 'x-balie-client': 'test' };
  return { userId, name, headers, graphql: (query, variables) => graphql(app.url, headers, query, variables) };
}
