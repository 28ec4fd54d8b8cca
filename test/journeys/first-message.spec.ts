import { launchBrowser, shoot, violations, type Browser } from '../support/browser.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';
import { jpegWithPlace } from '../support/photo.js';

const words = 'er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk';
const soon = { timeout: 10_000 };

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** The list of reports, and the row of it that carries these words. */
const listOf = (seat: Seat) => seat.page.getByRole('listbox', { name: /meldingen/ });
const rowOf = (seat: Seat, text: string) => listOf(seat).getByRole('option', { name: new RegExp(text) });

describe('first message, first answer', () => {
  let marloes: Awaited<ReturnType<typeof citizen>>;
  let lotte: Seat;
  let bram: Seat;

  it('a citizen writes with a photo and a place, and gets a number and a link', async () => {
    marloes = await citizen(browser, product);
    const { page } = marloes;
    await shoot(page, 'citizen-1-start');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Uw bericht').fill(words);
    await page.locator('input[type=file]').setInputFiles({ name: 'haven.jpg', mimeType: 'image/jpeg', buffer: await jpegWithPlace() });
    await page.getByText('haven.jpg, klaar').waitFor({ ...soon, state: 'attached' });
    await page.getByRole('button', { name: 'Plaats', exact: true }).click();
    await page.getByRole('button', { name: 'Gebruik mijn plaats' }).click();
    await page.getByRole('button', { name: 'Zet bij mijn bericht' }).click();
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('We hebben uw bericht').waitFor(soon);
    await page.getByText(/M-\d{2}-\d{6}/).waitFor(soon);
    await shoot(page, 'citizen-2-receipt');
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('the link opens a status page that names nobody and no place', async () => {
    const href = await marloes.page.getByRole('link', { name: 'Volg uw melding' }).getAttribute('href');
    const page = await marloes.context.newPage();
    await page.goto(new URL(href ?? '', product.url).href);
    await page.getByText('Ontvangen', { exact: true }).waitFor(soon);
    expect(await page.innerText('body')).not.toMatch(/Harderwijk|motor/);
    await shoot(page, 'status-1-received');
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 30_000);

  it('an operator sees it appear, claims it by key, reads and answers with a saved reply', async () => {
    [lotte, bram] = [await signIn(browser, product, person(product, 'OPERATOR')), await signIn(browser, product, person(product, 'OPERATOR', 1))];
    expect(await violations(lotte.page)).toEqual([]);
    const row = rowOf(lotte, 'drie dagen een auto[^]*Harderwijk');
    await row.waitFor(soon);
    await row.click();
    await shoot(lotte.page, 'desk-1-unclaimed');
    expect(await violations(lotte.page)).toEqual([]);
    await lotte.page.keyboard.press('p');
    await lotte.page.getByText('Van jou').first().waitFor(soon);
    await lotte.page.getByText('Plaatsgegevens verwijderd, origineel verzegeld.', { exact: false }).first().waitFor(soon);
    await marloes.page.getByText(/gelezen om \d\d\.\d\d uur/).first().waitFor(soon);
    await lotte.page.keyboard.press('r');
    await lotte.page.keyboard.press('/');
    await lotte.page.getByRole('listbox', { name: 'Standaardtekst' }).getByRole('option').first().waitFor(soon);
    await lotte.page.keyboard.press('Enter');
    const answer = lotte.page.getByRole('textbox', { name: /^Antwoord aan/ });
    expect((await answer.inputValue()).length).toBeGreaterThan(10);
    await answer.press('End');
    await answer.fill('Dank u wel voor uw bericht. Loopt de motor nu nog?');
    await shoot(lotte.page, 'desk-2-answering');
    expect(await violations(lotte.page)).toEqual([]);
    await marloes.look(false);
    await lotte.page.keyboard.press('Alt+Enter');
    await lotte.page.getByText(/Wordt over/).first().waitFor(soon);
    await marloes.page.locator('.bubble', { hasText: 'Loopt de motor nu nog?' }).waitFor({ timeout: 20_000 });
  }, 90_000);

  it('the operator sees delivered, and read only after a person looked', async () => {
    await lotte.page.getByText('Bezorgd', { exact: false }).first().waitFor(soon);
    expect(await lotte.page.getByText(/^Gelezen/).count()).toBe(0);
    await marloes.look(true);
    await lotte.page.getByText('Gelezen', { exact: false }).first().waitFor(soon);
    await shoot(marloes.page, 'citizen-3-answered');
    await shoot(lotte.page, 'desk-3-read');
  }, 60_000);

  it('a second operator sees who owns it and cannot answer', async () => {
    await rowOf(bram, 'drie dagen een auto').click();
    await bram.page.keyboard.press('b');
    const name = person(product, 'OPERATOR').name.split(' ')[0] ?? '';
    await bram.page.getByText(new RegExp(`Van ${name}`)).first().waitFor(soon);
    expect(await bram.page.getByRole('button', { name: /^Verstuur/ }).count()).toBe(0);
    await shoot(bram.page, 'desk-4-of-a-colleague');
  }, 30_000);

  it('of two who claim at once one wins and the other is told who', async () => {
    const { page } = marloes;
    const another = await citizen(browser, product);
    await another.page.getByLabel('Uw bericht').fill('Mijn fiets is weg bij het station in Ede');
    await another.page.getByRole('button', { name: 'Verstuur' }).click();
    for (const seat of [lotte, bram]) {
      // A frozen list keeps new rows waiting; the key shows them.
      await listOf(seat).focus();
      await seat.page.keyboard.press('.');
      await rowOf(seat, 'Mijn fiets is weg').click(soon);
    }
    await Promise.all([lotte, bram].map((seat) => seat.page.keyboard.press('p')));
    const told = await Promise.all([lotte, bram].map((seat) => seat.page.getByText(/heeft deze al/).first().waitFor({ timeout: 6_000 }).then(() => true, () => false)));
    expect(told.filter(Boolean)).toHaveLength(1);
    await shoot((told[0] ? lotte : bram).page, 'desk-5-lost-the-race');
    await another.context.close();
    expect(page.isClosed()).toBe(false);
  }, 60_000);

  it('without a network the desk says how old its picture is, keeps the draft, and catches up', async () => {
    await rowOf(lotte, 'drie dagen een auto').click();
    await lotte.page.keyboard.press('r');
    const answer = lotte.page.getByRole('textbox', { name: /^Antwoord aan/ });
    await answer.fill('Een concept dat blijft');
    await lotte.context.setOffline(true);
    await lotte.page.getByText(/Geen verbinding sinds/).first().waitFor({ timeout: 60_000 });
    await shoot(lotte.page, 'desk-6-offline');
    await marloes.page.getByLabel('Uw bericht').fill('Ja hij loopt nog steeds');
    await marloes.page.getByRole('button', { name: 'Verstuur' }).click();
    await marloes.page.getByText('Ja hij loopt nog steeds').waitFor(soon);
    await lotte.context.setOffline(false);
    await lotte.page.getByText(/Weer verbonden/).first().waitFor({ timeout: 30_000 });
    await lotte.page.getByText('Ja hij loopt nog steeds').first().waitFor(soon);
    await shoot(lotte.page, 'desk-7-back');
    expect(await answer.inputValue()).toBe('Een concept dat blijft');
  }, 150_000);

  it('a closed browser loses no draft', async () => {
    const url = lotte.page.url();
    await lotte.page.close();
    const page = await lotte.context.newPage();
    await page.goto(url);
    const open = page.getByRole('button', { name: /Lees|Open melding/ });
    const answer = page.getByRole('textbox', { name: /^Antwoord aan/ });
    await answer.or(open).first().waitFor(soon);
    // One's own report opens by itself as soon as the list says whose it is; the button may be gone before the click.
    if (await open.count()) await open.first().click({ timeout: 2_000 }).catch(() => undefined);
    await answer.waitFor(soon);
    expect(await answer.inputValue()).toBe('Een concept dat blijft');
    lotte = { ...lotte, page };
  }, 60_000);

  it('dark and small screens hold too', async () => {
    const dark = await signIn(browser, product, person(product, 'SHIFT_LEAD'), { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    await rowOf(dark, 'drie dagen een auto').click();
    await dark.page.keyboard.press('b');
    await dark.page.getByRole('log').first().waitFor(soon);
    await shoot(dark.page, 'desk-8-dark');
    expect(await violations(dark.page)).toEqual([]);
    const small = await signIn(browser, product, person(product, 'OPERATOR', 1), { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    await shoot(small.page, 'desk-9-phone');
    expect(await violations(small.page)).toEqual([]);
    const night = await citizen(browser, product, { colorScheme: 'dark' });
    await shoot(night.page, 'citizen-4-dark');
    expect(await violations(night.page)).toEqual([]);
    for (const seat of [dark, small, night]) await seat.context.close();
  }, 90_000);

  it('no page complained on its console', () => {
    const offline = /ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch/;
    expect([marloes, lotte, bram].flatMap((seat) => seat.complaints).filter((line) => !offline.test(line))).toEqual([]);
  });
});
