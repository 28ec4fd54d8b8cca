import type { Locator } from 'playwright-core';
import { desk, launchBrowser, phone, shoot, violations, type Browser, type Page } from '../support/browser.js';
import { complaints } from '../support/browser.js';
import { longAgo } from '../support/long-ago.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type DemoPerson, type Product } from '../support/product.js';

const words = 'Er staat al drie dagen een witte bus met een kapotte ruit bij de haven in Harderwijk';
const other = 'Iets anders: wanneer is het bureau in Ermelo open?';
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

/** Walks by Tab until the focus is there: what cannot be reached so does not exist for who has no mouse. */
async function tabTo(page: Page, target: Locator, most = 140): Promise<void> {
  await target.first().waitFor(soon);
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached in ${most} tabs: ${String(target)}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** The heading of the report has the focus: single letters work from there. */
async function toHeading(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement instanceof HTMLSelectElement || document.activeElement instanceof HTMLTextAreaElement) && document.activeElement.blur());
}

/** Goes by J to the row of the list with these words, new rows shown first. */
async function walkTo(seat: Seat, text: string): Promise<void> {
  const { page } = seat;
  const list = page.getByRole('listbox', { name: /meldingen/ });
  await page.keyboard.press('Escape');
  await tabTo(page, list.getByRole('option').and(page.locator('[tabindex="0"]')).or(list));
  const row = list.getByRole('option', { name: new RegExp(text) });
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press('.');
    if (await row.and(page.locator('[aria-selected="true"]')).count()) return;
    await page.keyboard.press((await row.count()) ? 'j' : 'k');
    await page.waitForTimeout(100);
  }
  throw new Error(`Not in the list: ${text}`);
}

/** A fact is chosen in its list by its first letters; it counts when the server said so. */
async function choose(page: Page, name: string, typed: string): Promise<void> {
  const field = page.getByRole('complementary').getByRole('combobox', { name });
  await tabTo(page, field);
  await page.keyboard.type(typed);
  await field.evaluate((element, wanted) => new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not stored: ${wanted}`)), 10_000);
    const look = (): void => {
      if (!(element as HTMLSelectElement).selectedOptions[0]?.text.toLowerCase().includes(wanted.toLowerCase())) return void requestAnimationFrame(look);
      clearTimeout(late);
      resolve();
    };
    look();
  }), typed);
}

/** A team member on a phone; the keys are those of a keyboard all the same. */
async function atPhone(who: DemoPerson): Promise<Seat> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(product.url);
  await page.getByLabel('E-mailadres').fill(who.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(who.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mijn wijk' }).waitFor(soon);
  return { context, page, complaints: heard };
}

describe('assigned, given back, accepted, done; by keyboard only', () => {
  let marloes: Awaited<ReturnType<typeof citizen>>;
  let lotte: Seat;
  let sanne: Seat;
  let joris: Seat;
  let fenna: Seat;

  it('a citizen writes', async () => {
    marloes = await citizen(browser, product);
    await tabTo(marloes.page, marloes.page.getByLabel('Uw bericht'));
    await marloes.page.keyboard.type(words);
    await press(marloes.page, marloes.page.getByRole('button', { name: 'Verstuur' }));
    await marloes.page.getByText(/M-\d{2}-\d{6}/).first().waitFor(soon);
  }, 60_000);

  it('the operator says what it is, tells the lead by a mention, and lets go', async () => {
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    const { page } = lotte;
    await walkTo(lotte, 'witte bus');
    await page.keyboard.press('p');
    await page.getByText('Van jou').first().waitFor(soon);
    await choose(page, 'Soort', 'Tip');
    await choose(page, 'Onderwerp', 'Overlast');
    await choose(page, 'Grondslag', 'Wpg art. 8');
    await shoot(page, 'assign-1-facts');
    expect(await violations(page)).toEqual([]);
    await toHeading(page);
    await page.keyboard.press('n');
    await page.keyboard.type('Graag naar het team @san');
    await page.getByRole('listbox', { name: 'Collega’s' }).getByRole('option', { name: /Sanne/ }).waitFor(soon);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log').getByText(/Graag naar het team @Sanne/).waitFor(soon);
    await toHeading(page);
    await page.keyboard.press('p');
    await page.getByText('Terug in de wachtrij').first().waitFor(soon);
  }, 120_000);

  it('the lead assigns it to the team that is proposed, and sees what the citizen will read', async () => {
    sanne = await signIn(browser, product, person(product, 'SHIFT_LEAD'), desk);
    const { page } = sanne;
    await walkTo(sanne, 'witte bus');
    await page.keyboard.press('b');
    await page.getByRole('log').first().waitFor(soon);
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Wijs toe aan een team' });
    await dialog.getByRole('option', { name: /Veluwe-West/, selected: true }).waitFor(soon);
    await dialog.getByText(/De melder krijgt/).waitFor(soon);
    await shoot(page, 'assign-2-dialog');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Toegewezen aan Veluwe-West').first().waitFor(soon);
  }, 90_000);

  it('the team gives it back and says why', async () => {
    joris = await atPhone(person(product, 'TEAM_MEMBER'));
    const { page } = joris;
    const card = page.getByRole('listitem').filter({ hasText: 'witte bus' });
    await press(page, card.getByRole('button', { name: 'Geef terug' }));
    const dialog = page.getByRole('dialog', { name: /^Geef terug/ });
    await tabTo(page, dialog.getByRole('radio').first());
    await page.keyboard.press('Space');
    await shoot(page, 'assign-3-give-back');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ ...soon, state: 'detached' });
    await page.getByText(/^Teruggegeven/).first().waitFor(soon);
  }, 90_000);

  it('the lead reads why and finds another team by its municipality', async () => {
    const { page } = sanne;
    await page.getByRole('log').getByText(/gaf terug/).first().waitFor(soon);
    await toHeading(page);
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Wijs toe aan een team' });
    await dialog.getByRole('option').first().waitFor(soon);
    await page.keyboard.type('enschede');
    await dialog.getByRole('option', { name: /Enschede/, selected: true }).waitFor(soon);
    await tabTo(page, dialog.getByRole('textbox', { name: 'Notitie voor het team' }));
    await page.keyboard.type('De bus is gezien op de A35.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Toegewezen aan Enschede').first().waitFor(soon);
    await shoot(page, 'assign-4-second-team');
  }, 90_000);

  it('the other team accepts on a phone, and says what it did', async () => {
    fenna = await atPhone(person(product, 'TEAM_MEMBER', 1));
    const { page } = fenna;
    const card = page.getByRole('listitem').filter({ hasText: 'witte bus' });
    await card.waitFor(soon);
    await shoot(page, 'assign-5-phone');
    expect(await violations(page)).toEqual([]);
    await press(page, card.getByRole('button', { name: 'Accepteer' }));
    await press(page, card.getByRole('button', { name: 'Klaar, dit deden we' }));
    const dialog = page.getByRole('dialog', { name: /Klaar, dit deden we/ });
    await tabTo(page, dialog.getByRole('textbox', { name: 'Wat hoort de melder?' }));
    await page.keyboard.type('We hebben de bus gevonden. Hij is weggesleept.');
    await shoot(page, 'assign-6-done');
    await press(page, dialog.getByRole('button', { name: 'Rond af' }));
    await dialog.waitFor({ ...soon, state: 'detached' });
  }, 90_000);

  it('the citizen is told, in the chat and on the status page', async () => {
    const { page } = marloes;
    await page.locator('.bubble', { hasText: 'Hij is weggesleept.' }).waitFor({ timeout: 30_000 });
    await shoot(page, 'assign-7-citizen');
    const href = await page.getByRole('link', { name: 'Volg uw melding' }).getAttribute('href');
    const status = await marloes.context.newPage();
    await status.goto(new URL(href ?? '', product.url).href);
    await status.getByText(/klaar/i).first().waitFor(soon);
    await shoot(status, 'assign-8-status');
    await status.close();
  }, 60_000);

  it('the history says who did what and why, from old to new', async () => {
    const { page } = sanne;
    await page.getByText(/Klaar/).first().waitFor(soon);
    await toHeading(page);
    await press(page, page.getByRole('tab', { name: 'Gesprek' }));
    await page.keyboard.press('ArrowRight');
    const history = page.getByRole('list', { name: 'Geschiedenis' });
    await history.getByText(/wees toe aan Enschede/).first().waitFor(soon);
    await history.getByText(/accepteerde/).first().waitFor(soon);
    await shoot(page, 'assign-9-history');
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('no page complained on its console', () => {
    expect([marloes, lotte, sanne, joris, fenna].flatMap((seat) => seat.complaints)).toEqual([]);
  });
});

describe('one conversation, two matters; and an answer that was not the end', () => {
  let kees: Awaited<ReturnType<typeof citizen>>;
  let lotte: Seat;
  let number: string;
  const say = async (text: string): Promise<void> => {
    await kees.page.getByLabel('Uw bericht').fill(text);
    await kees.page.getByRole('button', { name: 'Verstuur' }).click();
    await kees.page.locator('.bubble', { hasText: text }).waitFor(soon);
  };

  it('the operator splits the second matter off by keyboard', async () => {
    kees = await citizen(browser, product);
    await say('Bij ons voor de deur wordt elke avond te hard gereden in Ermelo');
    await say(other);
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    const { page } = lotte;
    await walkTo(lotte, 'te hard gereden');
    await page.keyboard.press('p');
    await page.getByText('Van jou').first().waitFor(soon);
    await page.getByRole('log').getByText(other).waitFor(soon);
    await toHeading(page);
    await page.keyboard.press('x');
    await page.getByRole('checkbox', { name: /^Kies bericht van/ }).first().waitFor(soon);
    await page.keyboard.press('Space');
    await shoot(page, 'split-1-choose');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Splits af naar een nieuwe melding' }).waitFor(soon);
    await page.keyboard.type('Openingstijden bureau Ermelo');
    await shoot(page, 'split-2-dialog');
    await page.keyboard.press('Enter');
    await page.getByText(/^Afgesplitst: M-/).first().waitFor(soon);
    await page.getByRole('complementary').getByText('Openingstijden bureau Ermelo').waitFor(soon);
    // It goes with the news of the report, a moment after the act was answered.
    await page.getByRole('log').getByText(other).waitFor({ ...soon, state: 'detached' });
    await shoot(page, 'split-3-two-matters');
    number = /M-\d{2}-\d{6}/.exec(await page.getByRole('complementary').getByText(/^M-\d{2}-\d{6}$/).first().innerText())?.[0] ?? '';
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  it('an answer makes it answered; when the citizen writes again it is the operator’s work once more', async () => {
    const { page } = lotte;
    await toHeading(page);
    await page.keyboard.press('r');
    await page.keyboard.type('Dank u wel. We nemen het mee in de controles.');
    await page.keyboard.press('Alt+Enter');
    const facts = page.getByRole('complementary');
    await facts.getByText('Beantwoord', { exact: true }).waitFor(soon);
    await kees.page.locator('.bubble', { hasText: 'We nemen het mee' }).waitFor({ timeout: 30_000 });
    await say('Vanavond was het weer raak');
    await facts.getByText('Bezig', { exact: true }).waitFor(soon);
    await page.getByRole('log').getByText('Vanavond was het weer raak').waitFor(soon);
    await shoot(page, 'split-4-reopened');
  }, 90_000);

  it('nobody says anything for two days: it closes by itself', async () => {
    const { page } = lotte;
    await toHeading(page);
    await page.keyboard.press('r');
    await page.keyboard.type('We komen daar deze week vaker langs.');
    await page.keyboard.press('Alt+Enter');
    const facts = page.getByRole('complementary');
    await facts.getByText('Beantwoord', { exact: true }).waitFor(soon);
    await kees.page.locator('.bubble', { hasText: 'deze week vaker langs' }).waitFor({ timeout: 30_000 });
    await longAgo(product, number, 49);
    await facts.getByText('Klaar', { exact: true }).waitFor({ timeout: 45_000 });
    await shoot(page, 'split-5-closed-by-silence');
  }, 120_000);

  it('no page complained on its console', () => {
    expect([kees, lotte].flatMap((seat) => seat.complaints)).toEqual([]);
  });
});
