import { launchBrowser, shoot, violations, type Browser } from '../support/browser.js';
import { person, signIn, type Seat } from '../support/people.js';
import { openTown, type Telephone, type Town } from '../support/phone-page.js';
import { startProduct, type Product } from '../support/product.js';

const soon = { timeout: 15_000 };
const accounts = ['Messenger Oost', 'WhatsApp Oost', 'Telegram Oost'] as const;
/** Telegram tells a bot neither what was read nor what was deleted. */
const withReceipts = accounts.slice(0, 2);

let product: Product;
let browser: Browser;
let town: Town;
let lotte: Seat;
let peter: Seat;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  town = await openTown(browser, product);
  lotte = await signIn(browser, product, person(product, 'OPERATOR'));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const list = () => lotte.page.getByRole('listbox', { name: /meldingen/ });

/** Lotte finds the new report by its words and takes it. */
async function takes(words: string): Promise<void> {
  await list().focus();
  await lotte.page.keyboard.press('.');
  await list().getByRole('option', { name: new RegExp(words) }).first().click(soon);
  await lotte.page.getByRole('log', { name: 'Berichten' }).or(lotte.page.getByRole('button', { name: /^Pak melding/ })).first().waitFor(soon);
  await lotte.page.keyboard.press('p');
  await lotte.page.getByText('Van jou').first().waitFor(soon);
}

async function answers(text: string): Promise<void> {
  await lotte.page.keyboard.press('r');
  await lotte.page.getByRole('textbox', { name: /^Antwoord aan/ }).fill(text);
  await lotte.page.keyboard.press('Alt+Enter');
}

const thread = () => lotte.page.getByRole('log', { name: 'Berichten' });

describe.each(accounts)('through %s', (account) => {
  const words = `de lantaarn voor ons huis in Doesburg brandt niet (${account})`;
  let citizen: Telephone;

  it('a citizen writes, the desk answers, and it is on the phone once', async () => {
    citizen = await town.newCitizen(account);
    await citizen.write(words);
    await takes(`lantaarn voor ons huis in Doesburg brandt niet .${account}`);
    await answers('Dank u wel. Sinds wanneer is dat zo?');
    await citizen.hears('Sinds wanneer is dat zo?');
    await shoot(town.page, `messengers-${account.split(' ')[0]?.toLowerCase()}-1-phone`);
    await shoot(lotte.page, `messengers-${account.split(' ')[0]?.toLowerCase()}-2-desk`);
  }, 90_000);

  it('the citizen changes what was said, and the desk shows it', async () => {
    await citizen.bubble(words).getByRole('button', { name: 'Wijzig' }).click(soon);
    await citizen.box.getByLabel(`Schrijf als ${citizen.name}`).fill(`${words}, al een week`);
    await citizen.press('Bewaar');
    await thread().getByText(`${words}, al een week`).first().waitFor(soon);
  }, 60_000);

  it('a photo arrives as a photo', async () => {
    await citizen.press('Foto');
    await thread().locator('img').first().waitFor(soon);
  }, 60_000);

  it('an answer to somebody who blocked the desk is not delivered, and says so', async () => {
    await citizen.more('Blokkeer de balie');
    await citizen.box.getByText('Heeft de balie geblokkeerd').waitFor(soon);
    await answers('Bent u er nog?');
    await lotte.page.getByText(/Niet bezorgd|blokke|kan niet/i).first().waitFor({ timeout: 30_000 });
    expect(await citizen.bubble('Bent u er nog?').count()).toBe(0);
    await citizen.putAway();
  }, 90_000);
});

describe.each(withReceipts)('through %s', (account) => {
  const words = `staat een wagen dwars op de stoep in Borculo (${account})`;
  let citizen: Telephone;

  it('delivered and read come back', async () => {
    citizen = await town.newCitizen(account);
    await citizen.write(words);
    await takes(`wagen dwars op de stoep in Borculo .${account}`);
    await answers('Wij gaan kijken.');
    await citizen.hears('Wij gaan kijken.');
    await thread().getByText('Bezorgd', { exact: false }).first().waitFor(soon);
    await citizen.press('Gelezen');
    await thread().getByText('Gelezen', { exact: false }).first().waitFor(soon);
  }, 90_000);

  it('what is taken back is gone from the thread', async () => {
    await citizen.write('dit was niet voor u');
    await thread().getByText('dit was niet voor u').first().waitFor(soon);
    await citizen.bubble('dit was niet voor u').getByRole('button', { name: 'Verwijder' }).click(soon);
    await thread().getByText('dit was niet voor u').first().waitFor({ ...soon, state: 'detached' });
    await citizen.putAway();
  }, 60_000);
});

describe('an account that breaks', () => {
  const account = 'Telegram Oost';
  let citizen: Telephone;
  let token: string;

  it('stops sending clearly, and the administrator sees why', async () => {
    citizen = await town.newCitizen(account);
    await citizen.write('er rijdt een quad door het park in Vaassen');
    await takes('quad door het park in Vaassen');
    const moods = await town.moods(account);
    await moods.getByRole('button', { name: 'Geef nieuwe sleutel' }).click(soon);
    token = await moods.locator('code').innerText(soon);
    await answers('Bedankt, de wijkagent gaat langs.');
    const admin = person(product, 'ADMIN');
    peter = await openDesk(admin.email, admin.password);
    await peter.page.getByRole('link', { name: new RegExp(`${account}.*Werkt niet`) }).click({ timeout: 30_000 });
    await peter.page.getByText('Dit account verstuurt niets').waitFor(soon);
    await shoot(peter.page, 'messengers-account-broken');
    expect(await violations(peter.page)).toEqual([]);
  }, 120_000);

  it('is connected again with a new token, and what waited leaves', async () => {
    await citizen.write('hij is er weer');
    await peter.page.getByRole('button', { name: 'Wijzig' }).click(soon);
    const dialog = peter.page.getByRole('dialog');
    await dialog.getByLabel('Bot-token').fill(token);
    await dialog.getByRole('button', { name: 'Bewaar en test' }).click(soon);
    await peter.page.getByRole('link', { name: new RegExp(`${account}.*Werkt(?! niet)`) }).waitFor({ timeout: 30_000 });
    await citizen.hears('Bedankt, de wijkagent gaat langs.', 60_000);
    await thread().getByText('hij is er weer').first().waitFor(soon);
    await shoot(peter.page, 'messengers-account-works');
  }, 120_000);
});

it('nothing on these pages complained, and the simulator has no barrier', async () => {
  expect(await violations(town.page)).toEqual([]);
  expect([town.complaints, lotte.complaints, peter.complaints]).toEqual([[], [], []]);
});

/** Somebody without a queue signs in and arrives where they work. */
async function openDesk(email: string, password: string): Promise<Seat> {
  const seat = await signInAlone(email, password);
  await seat.page.getByRole('heading', { name: 'Kanalen' }).waitFor(soon);
  return seat;
}

async function signInAlone(email: string, password: string): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (said) => { if (said.type() === 'error') heard.push(said.text()); });
  await page.goto(`${product.url}/aanmelden`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  return { context, page, complaints: heard };
}
