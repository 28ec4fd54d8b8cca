import { launchBrowser, phone, shoot, violations, type Browser } from '../support/browser.js';
import { ask } from '../support/ask.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';

const words = 'er is vannacht in mijn schuur aan de Havendam in Harderwijk ingebroken, mijn fiets is weg';
const soon = { timeout: 15_000 };

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

interface Found { queue: { edges: { node: { id: string; number: string; version: number } }[] } }
const search = 'query($search: String) { queue(first: 1, order: NEWEST_FIRST, filter: { search: $search }) { edges { node { id number version } } } }';

async function assignToHarderwijk(seat: Seat): Promise<void> {
  const about = async () => (await ask<Found>(seat, search, { search: 'Havendam' })).queue.edges[0]?.node;
  for (let tries = 0; tries < 40 && !(await about()); tries += 1) await seat.page.waitForTimeout(250);
  const first = await about();
  if (!first) throw new Error('The report did not arrive');
  const act = async (name: string, type: string, input: object) => {
    const now = await about();
    const data = await ask<Record<string, { problem: unknown }>>(seat, `mutation($input: ${type}!) { ${name}(input: $input) { problem { code message } } }`, { input: { reportId: first.id, ...(name === 'claimReport' ? {} : { expectedVersion: now?.version }), ...input } });
    if (data[name]?.problem) throw new Error(`${name}: ${JSON.stringify(data[name])}`);
  };
  const { teams } = await ask<{ teams: { id: string; name: string }[] }>(seat, '{ teams { id name } }');
  await act('claimReport', 'ReportInput', {});
  await act('triageReport', 'TriageReportInput', { type: 'REPORT', categorySlug: 'burglary_theft', legalBasis: 'WPG_8', title: 'Inbraak in schuur, Havendam' });
  await act('assignReport', 'AssignReportInput', { teamId: teams.find(({ name }) => name === 'Veluwe-West')?.id, note: 'Graag even langs, slot is kapot.' });
}

describe('a team member on a phone', () => {
  let lotte: Seat;
  let joris: Seat;
  let melder: Awaited<ReturnType<typeof citizen>>;
  const card = () => joris.page.getByRole('listitem').filter({ hasText: 'Havendam' });

  it('sees at once what the desk assigned', async () => {
    melder = await citizen(browser, product);
    await melder.page.getByLabel('Uw bericht').fill(words);
    await melder.page.getByRole('button', { name: 'Verstuur' }).click();
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    joris = await signIn(browser, product, person(product, 'TEAM_MEMBER'), phone, (page) => page.getByRole('heading', { name: 'Mijn wijk' }));
    await assignToHarderwijk(lotte);
    await card().getByText('Nog niet geaccepteerd').waitFor(soon);
    await card().scrollIntoViewIfNeeded();
    await shoot(joris.page, 'team-1-assigned');
    expect(await violations(joris.page)).toEqual([]);
  }, 90_000);

  it('gives back with a reason by one tap, and the desk reads why', async () => {
    await card().getByRole('button', { name: 'Geef terug' }).tap();
    await joris.page.getByText('Nu geen tijd').tap();
    await shoot(joris.page, 'team-2-give-back');
    expect(await violations(joris.page)).toEqual([]);
    await joris.page.getByRole('dialog').getByRole('button', { name: 'Geef terug' }).tap();
    await card().waitFor({ ...soon, state: 'detached' });
    await assignToHarderwijk(lotte);
    await card().getByText('Nog niet geaccepteerd').waitFor(soon);
  }, 60_000);

  it('accepts, reads summary, facts and messages, and answers', async () => {
    await card().getByRole('button', { name: 'Accepteer' }).tap();
    await card().getByText('Door jou geaccepteerd').waitFor(soon);
    await card().getByRole('button', { name: /Havendam/ }).tap();
    await joris.page.getByText('Graag even langs, slot is kapot.').first().waitFor(soon);
    await joris.page.getByRole('heading', { name: /Havendam/ }).waitFor(soon);
    await shoot(joris.page, 'team-3-report');
    expect(await violations(joris.page)).toEqual([]);
    await joris.page.getByRole('textbox', { name: /^Antwoord aan/ }).fill('Ik ben Joris van de politie. Ik kom vanmiddag langs.');
    await joris.page.getByRole('button', { name: /^Verstuur$/ }).tap();
    await melder.page.locator('.bubble', { hasText: 'Ik kom vanmiddag langs' }).waitFor({ timeout: 30_000 });
  }, 90_000);

  it('is done, and the citizen is told', async () => {
    await joris.page.getByRole('button', { name: 'Klaar, dit deden we' }).tap();
    await joris.page.getByLabel('Wat hoort de melder?').fill('Wij zijn geweest en hebben de aangifte opgenomen.');
    await shoot(joris.page, 'team-4-done');
    expect(await violations(joris.page)).toEqual([]);
    await joris.page.getByRole('dialog').getByRole('button', { name: 'Rond af' }).tap();
    await melder.page.locator('.bubble', { hasText: 'hebben de aangifte opgenomen' }).waitFor({ timeout: 30_000 });
    await joris.page.getByRole('tab', { name: 'Klaar' }).tap();
    // A closed report shows its number, not its title: opening it asks for a reason.
    await joris.page.getByRole('listitem').filter({ hasText: /M-\d\d-\d+ · Klaar: Afgehandeld/ }).first().waitFor(soon);
    await shoot(joris.page, 'team-5-closed');
    await shoot(melder.page, 'team-6-citizen-told');
  }, 90_000);

  it('without a network says what can wait, and no page complained', async () => {
    await joris.page.getByRole('tab', { name: /Voor mij/ }).tap();
    await joris.page.getByRole('list', { name: 'Meldingen' }).waitFor(soon);
    await joris.context.setOffline(true);
    await joris.page.getByText('Kan als je weer online bent.').first().waitFor({ timeout: 60_000 });
    await shoot(joris.page, 'team-7-offline');
    await joris.context.setOffline(false);
    const offline = /ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch/;
    expect([lotte, joris, melder].flatMap((seat) => seat.complaints).filter((line) => !offline.test(line))).toEqual([]);
  }, 120_000);
});
