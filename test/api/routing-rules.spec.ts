import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { Citizen, aReport } from '../support/builders/messages.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';
import type { Client } from '../support/client.js';

const RULES = '{ routingRules { version rules reason madeBy } }';
const DRY = `query ($rules: JSON!) { dryRunRoutingRules(rules: $rules, days: 7) { considered moved problems { rule problem value } failed { rule test got } taken { rule count } examples { number from to rule } } }`;
const SAVE = `mutation ($input: SaveRoutingRulesInput!) { saveRoutingRules(input: $input) { ruleSet { version madeBy } problem { code message } } }`;
const REPORT = 'query ($id: ID!) { report(id: $id) { version team { name } suggestions } }';
const TRIAGE = 'mutation ($input: TriageReportInput!) { triageReport(input: $input) { report { version team { name } suggestions } problem { code } } }';

type Saved = { readonly saveRoutingRules: { readonly ruleSet: { readonly version: number; readonly madeBy: string } | null; readonly problem: { readonly code: string } | null } };
type Seen = { readonly team: { readonly name: string } | null; readonly version: number; readonly suggestions: { readonly routing: { readonly version: number; readonly step: string; readonly rule: { readonly number: number; readonly name: string } | null; readonly rejected: readonly { readonly name: string; readonly because: unknown }[] } } };

const drones: RoutingRule = {
  id: 'drones', name: 'Drones naar Zwolle', enabled: true, when: [{ fact: 'words', any: ['drone'] }, { fact: 'channel', in: ['web'] }], then: { team: 'ON-02' },
  tests: [{ name: 'een drone in Harderwijk', facts: { text: 'Er vliegt een drone', channel: 'web', municipality: 'GM0243' }, expect: { team: 'ON-02' } }],
};
const cyber: RoutingRule = { id: 'cyber', name: 'Internet zonder plaats', enabled: true, when: [{ fact: 'type', in: ['QUESTION'] }, { fact: 'place', known: false }], then: { nobody: true }, tests: [] };

let room: ServedRoom;
let [naima, sanne, lotte] = [] as unknown as [Client, Client, Client];
beforeAll(async () => {
  room = await serveRoom();
  [naima, sanne, lotte] = await Promise.all([room.person(['ADMIN'], { name: 'Peter Bos' }), room.person(['SHIFT_LEAD'], { name: 'Sanne Kok' }), room.person(['OPERATOR'], { name: 'Lotte Visser' })]);
}, 60_000);
afterAll(() => room?.close());

const save = async (client: Client, rules: unknown, basedOnVersion: number, reason = 'Afspraak met het team') =>
  (await client.graphql<Saved>(SAVE, { input: { rules, basedOnVersion, reason } }));
const seen = async (id: string) => (await lotte.graphql<{ report: Seen }>(REPORT, { id })).data.report;

describe('routing rules', () => {
  it('without any the place decides, and says so', async () => {
    expect((await sanne.graphql(RULES)).data).toEqual({ routingRules: { version: 0, rules: [], reason: '', madeBy: null } });
    const { team, suggestions } = await seen((await aReport(room, 'Er vliegt een drone boven Harderwijk')).id);
    expect([team?.name, suggestions.routing.step, suggestions.routing.version]).toEqual(['Veluwe-West', 'text', 0]);
  });

  it('a dry run tells what would move, and moves nothing', async () => {
    const { data } = await sanne.graphql<{ dryRunRoutingRules: { considered: number; moved: number; taken: unknown; examples: unknown[]; problems: unknown[]; failed: unknown[] } }>(DRY, { rules: [drones] });
    expect(data.dryRunRoutingRules).toMatchObject({ considered: 1, moved: 1, problems: [], failed: [], taken: [{ rule: drones.name, count: 1 }], examples: [{ from: 'Veluwe-West', to: 'Zwolle', rule: drones.name }] });
    expect((await room.db.query<{ version: number }>('select version from routing_rule_set'))).toEqual([]);
  });

  it('a rule that cannot work, a test that fails and a missing reason are refused; nothing is saved', async () => {
    const wrong = [{ ...drones, then: { team: 'ON-99' } }, cyber];
    expect((await sanne.graphql<{ dryRunRoutingRules: { problems: unknown } }>(DRY, { rules: wrong })).data.dryRunRoutingRules.problems).toEqual([{ rule: drones.name, problem: 'UNKNOWN_TEAM', value: 'ON-99' }]);
    const failing = [{ ...drones, when: [{ fact: 'words', any: ['helikopter'] }] }];
    for (const [rules, reason, code] of [[wrong, 'x', 'VALIDATION'], [failing, 'x', 'VALIDATION'], [[{ ...drones, if: 'typo' }], 'x', 'VALIDATION'], ['no list', 'x', 'VALIDATION'], [[drones], '  ', 'REASON_REQUIRED']] as const) {
      expect((await save(naima, rules, 0, reason)).data.saveRoutingRules).toMatchObject({ ruleSet: null, problem: { code } });
    }
    expect((await sanne.graphql<{ routingRules: { version: number } }>(RULES)).data.routingRules.version).toBe(0);
  });

  it('only an administrator switches rules on; two who change the same version do not overwrite each other', async () => {
    expect((await save(sanne, [drones], 0)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const answers = await Promise.all([save(naima, [drones, cyber], 0), save(naima, [drones, cyber], 0)]);
    expect(answers.map(({ data }) => data.saveRoutingRules.problem?.code ?? 'saved').sort()).toEqual(['STALE_VERSION', 'saved']);
    expect((await sanne.graphql<{ routingRules: unknown }>(RULES)).data.routingRules).toMatchObject({ version: 1, madeBy: 'Peter Bos', reason: 'Afspraak met het team' });
    expect(await room.db.query(`select 1 from audit where act = 'routing_rules.saved'`)).toHaveLength(1);
  });

  it('the next report goes where the rule says, with the rule and what was passed over', async () => {
    room.reference.forget();
    const { team, suggestions } = await seen((await aReport(room, 'Weer een drone boven Harderwijk')).id);
    expect([team?.name, suggestions.routing]).toEqual(['Zwolle', expect.objectContaining({ version: 1, step: 'rule', rule: expect.objectContaining({ number: 1, name: drones.name }) })]);
    const other = await seen((await aReport(room, 'Harde muziek in Harderwijk')).id);
    expect([other.team?.name, other.suggestions.routing.rejected.map(({ name }) => name)]).toEqual(['Veluwe-West', [drones.name, cyber.name]]);
  });

  it('a person who changes a fact has the rules looked at again, until somebody assigned it', async () => {
    const citizen = new Citizen(room);
    const { id } = await citizen.says('Mag ik iets vragen');
    expect((await seen(id)).team).toBeNull();
    await lotte.graphql('mutation ($id: ID!) { claimReport(input: { reportId: $id }) { problem { code } } }', { id });
    const { version } = await seen(id);
    const { data } = await lotte.graphql<{ triageReport: { report: Seen } }>(TRIAGE, { input: { reportId: id, expectedVersion: version, type: 'QUESTION' } });
    expect(data.triageReport.report.suggestions.routing).toMatchObject({ step: 'rule', rule: { number: 2, name: cyber.name } });
    const placed = await lotte.graphql<{ triageReport: { report: Seen } }>(TRIAGE, { input: { reportId: id, expectedVersion: data.triageReport.report.version, municipality: 'Zwolle' } });
    expect([placed.data.triageReport.report.team?.name, placed.data.triageReport.report.suggestions.routing.rule]).toEqual(['Zwolle', null]);
  });

  it('what nobody could place is a list of its own', async () => {
    const { id } = await aReport(room, 'Hallo, wie kan mij helpen');
    const list = async (unroutable: boolean) => (await lotte.graphql<{ queue: { edges: { node: { id: string } }[] } }>('query ($u: Boolean) { queue(filter: { unroutable: $u }, first: 100) { edges { node { id } } } }', { u: unroutable })).data.queue.edges.map(({ node }) => node.id);
    expect(await list(true)).toContain(id);
    expect(await list(false)).not.toContain(id);
  });
});
