import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { graphql, signedIn, type Client } from '../support/client.js';
import { until } from './doors.js';

const page = (first: number | string, inside: string) => `{ queue(first: ${first}) { edges { node { ${inside} } } } }`;
const inFragments = (levels: number): string =>
  `{ viewer { ...F0 } } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Viewer { id ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Viewer { name }`;

describe('what one operation may ask', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startApp({ role: 'http' });
    client = await signedIn(app, ['SHIFT_LEAD'], { token: true });
  });
  afterAll(() => app.close());

  const refusal = async (query: string, variables: Record<string, unknown> = {}) => (await client.graphql(query, variables)).errors?.[0];

  it.each([
    ['a page of the desk', page(50, 'id number title status urgency danger account { id kind } contact { name } clock { nextDueAt warnAt } newestInbound { id text attachments { id kind } }')],
    ['a report with its first hundred messages', '{ report(id: "01900000-0000-7000-8000-000000000000") { id messages(first: 100) { edges { node { id text author { id name } attachments { id url } } } } timeline(first: 50) { edges { node { id data } } } } }'],
    ['a page of a hundred', page(100, 'id')],
  ])('everyday questions pass: %s', async (_what, query) => {
    expect(await refusal(query)).toBeUndefined();
  });

  it.each([
    ['pages over 100', page(101, 'id'), {}],
    ['pages of nothing', page(0, 'id'), {}],
    ['pages over 100 in a variable', `query($n: Int!) ${page('$n', 'id')}`, { n: 5_000 }],
    ['pages of other lists', '{ inboundEvents(first: 1000) { edges { node { id } } } }', {}],
    ['pages inside pages', page(100, 'messages(first: 100) { edges { node { id text } } }'), {}],
    ['many aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`, {}],
    ['many root fields', `{ ${'viewer { id } '.repeat(21)} }`, {}],
    ['fragments that double', inFragments(16), {}],
    ['very many words', `{ viewer { ${'id '.repeat(5_000)} } }`, {}],
  ])('refuses %s', async (_what, query, variables) => {
    expect((await refusal(query, variables))?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('refuses several operations in one request', async () => {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...client.headers }, body: JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]) });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('tells a stranger nothing of the schema', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Report") { name } }']) expect((await refusal(query))?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await refusal('{ vewer { id } }'))?.message).not.toContain('viewer');
  });

  it('says what is wrong with a value, and repeats nothing of it', async () => {
    expect((await refusal('query($id: ID!) { report(id: $id) { id } }', { id: null }))?.extensions.code).toBe('BAD_USER_INPUT');
    const date = await refusal('mutation($input: SnoozeReportInput!) { snoozeReport(input: $input) { problem { code } } }', { input: { reportId: 'x', expectedVersion: 1, until: 'tomorrow' } });
    expect(date?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('masks what goes wrong inside: a reference that is in the log, and nothing else', async () => {
    await app.query('alter table team rename to team_away');
    const answer = await client.graphql('{ teams { id } }');
    await app.query('alter table team_away rename to team');
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toEqual({ code: 'INTERNAL', reference: expect.any(String) });
    expect(JSON.stringify(answer)).not.toMatch(/team_away|relation|\.js|select/);
    // The line travels through a pipe of its own and may come after the answer.
    await until('the reference is in the log', () => Promise.resolve(app.log().includes(error?.extensions.reference as string)));
  });

  it('answers in the language that was asked for', async () => {
    const nope = 'mutation { signIn(input: { email: "nobody@desk.example", password: "x" }) { problem { message } } }';
    const said = async (language: string) => (await graphql<{ signIn: { problem: { message: string } } }>(app.url, { 'accept-language': language }, nope)).data.signIn.problem.message;
    expect([await said('nl-NL,nl;q=0.9'), await said('en-GB,en;q=0.9')]).toEqual(['E-mailadres of wachtwoord klopt niet.', 'The e-mail address or password is not right.']);
  });

  it('logs no secret and no text', async () => {
    const secret = 'een heel geheim wachtwoord';
    await graphql(app.url, { cookie: 'balie_session=bs_very_secret_cookie', authorization: 'Bearer very-secret-token-123' }, 'mutation($input: SignInInput!) { signIn(input: $input) { problem { code } } }', { input: { email: 'someone@desk.example', password: secret } });
    expect(app.log()).not.toMatch(new RegExp(`${secret}|very_secret|very-secret|someone@desk`));
  });
});
