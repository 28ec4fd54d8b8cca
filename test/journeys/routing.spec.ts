import { launchBrowser, shoot, violations, type Browser } from '../support/browser.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';

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

/** A rule is about words nobody in the demo uses. */
const word = 'zeppelin';
const says = async (text: string) => {
  const seat = await citizen(browser, product);
  await seat.page.getByLabel('Uw bericht').fill(text);
  await seat.page.getByRole('button', { name: 'Verstuur' }).click();
  await seat.page.getByText(/M-\d{2}-\d{6}/).first().waitFor(soon);
  const number = /M-\d{2}-\d{6}/.exec(await seat.page.innerText('body'))?.[0] ?? '';
  await seat.context.close();
  return number;
};
const why = async (seat: Seat, number: string) => {
  await seat.page.goto(`${product.url}/melding/${number}`);
  await seat.page.getByRole('button', { name: 'Open melding' }).click(soon);
  await seat.page.getByText('Waarom dit team?').click(soon);
  return seat.page;
};

describe('routing rules, from writing to explaining', () => {
  let peter: Seat;
  let lotte: Seat;

  it('an administrator writes a rule with a test and sees what it would have done', async () => {
    await says(`Er hangt een ${word} boven Harderwijk`);
    peter = await signIn(browser, product, person(product, 'ADMIN'), undefined, (page) => page.getByRole('link', { name: 'Routering' }));
    await peter.page.getByRole('link', { name: 'Routering' }).click(soon);
    await peter.page.getByText('Er zijn nog geen regels').waitFor(soon);
    await shoot(peter.page, 'routing-1-empty');
    expect(await violations(peter.page)).toEqual([]);
    await peter.page.getByRole('button', { name: 'Nieuwe regel' }).first().click();
    await peter.page.getByLabel('Naam', { exact: true }).fill('Luchtschepen naar Zwolle');
    const first = peter.page.getByRole('group', { name: 'Voorwaarde 1' });
    await first.getByLabel('Wat').selectOption('words');
    await first.getByLabel('Woorden').fill(`${word}, luchtschip`);
    await peter.page.getByLabel('Naar', { exact: true }).selectOption({ label: 'Zwolle' });
    await peter.page.getByRole('button', { name: 'Nieuwe test' }).click();
    await peter.page.getByLabel('Bericht', { exact: true }).fill('Ik zie een luchtschip');
    await peter.page.getByRole('button', { name: 'Proefdraaien' }).click();
    await peter.page.getByText(/^[1-9]\d* van \d+ meldingen van de laatste 7 dagen zouden verhuizen\.$/).last().waitFor(soon);
    await shoot(peter.page, 'routing-2-dry-run');
    expect(await violations(peter.page)).toEqual([]);
  }, 90_000);

  it('a test that does not come out keeps the rules off; put right they go on, with a reason', async () => {
    await peter.page.getByLabel('Bericht', { exact: true }).fill('Ik zie een vliegtuig');
    await peter.page.getByRole('button', { name: 'Zet aan' }).click();
    const dialog = peter.page.getByRole('dialog');
    await dialog.getByLabel('Waarom deze wijziging?').fill('Afspraak met team Zwolle');
    await dialog.getByRole('button', { name: 'Zet aan' }).click();
    await dialog.getByText(/test van een regel komt niet uit/).waitFor(soon);
    await shoot(peter.page, 'routing-3-refused');
    await peter.page.keyboard.press('Escape');
    await peter.page.getByLabel('Bericht', { exact: true }).fill('Ik zie een luchtschip');
    await peter.page.getByRole('button', { name: 'Zet aan' }).click();
    await dialog.getByLabel('Waarom deze wijziging?').fill('Afspraak met team Zwolle');
    await peter.page.keyboard.press('Enter');
    await peter.page.getByText('Versie 1 staat aan').waitFor(soon);
    await shoot(peter.page, 'routing-4-on');
  }, 60_000);

  it('the next report goes where the rule says, and says why', async () => {
    const number = await says(`Weer een ${word} boven Harderwijk`);
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    const page = await why(lotte, number);
    await page.getByText(/Regel 1 bepaalde het: Luchtschepen naar Zwolle/).waitFor(soon);
    await page.getByText('Zwolle', { exact: true }).first().waitFor(soon);
    await shoot(page, 'routing-5-explained');
  }, 60_000);

  it('what nobody can place is found in a list of its own, and leaves it with a team', async () => {
    const number = await says('Goedendag, ik heb een vraag over een gevonden sleutelbos');
    await lotte.page.goto(`${product.url}/wachtrij/niet-te-routeren?volgorde=NEWEST_FIRST`);
    const row = lotte.page.getByRole('option', { name: /gevonden sleutelbos/ });
    await row.first().click(soon);
    await shoot(lotte.page, 'routing-6-unroutable');
    expect(await violations(lotte.page)).toEqual([]);
    await lotte.page.keyboard.press('p');
    await lotte.page.getByText('Van jou').first().waitFor(soon);
    await lotte.page.getByRole('button', { name: /^Wijs toe/ }).first().waitFor(soon);
    await lotte.page.keyboard.press('t');
    const dialog = lotte.page.getByRole('dialog');
    await dialog.waitFor(soon);
    await shoot(lotte.page, 'routing-7-assign');
    await lotte.page.keyboard.press('Escape');
    expect(number).toMatch(/^M-/);
    expect([...peter.complaints, ...lotte.complaints]).toEqual([]);
  }, 60_000);
});
