import { launchBrowser, shoot, violations, type Browser, type Page } from '../support/browser.js';
import { ask } from '../support/ask.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';

const words = 'er loopt iemand met een mes op perron 5, station Zwolle, hij steekt mensen';
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

const lane = (page: Page) => page.getByRole('region', { name: 'Directe meldingen' });

/** The report of this journey in the lane: the demo's own citizens may be in danger too. */
const ours = (page: Page) => lane(page).getByRole('listitem').filter({ hasText: 'perron 5' });

interface Red { queue: { edges: { node: { id: string; title: string; version: number } }[] } }

/** What the demo's own evening made red is marked false, so that the lane is about this journey. */
async function calmOthers(seat: Seat, keep: RegExp): Promise<void> {
  const { queue } = await ask<Red>(seat, '{ queue(filter: { danger: [NOW] }, first: 50) { edges { node { id title version } } } }');
  for (const { node } of queue.edges) {
    if (keep.test(node.title)) continue;
    await ask(seat, 'mutation($input: DismissDangerInput!) { dismissDanger(input: $input) { problem { code } } }', { input: { reportId: node.id, expectedVersion: node.version, as: 'GAME' } });
  }
}

/** Counts the tones a page makes, because nobody listens to a test. */
async function listen(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const heard = window as unknown as { tones: number };
    heard.tones = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      heard.tones += 1;
      start.call(this, when);
    };
  });
  return () => page.evaluate(() => (window as unknown as { tones: number }).tones);
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Uw bericht').fill(text);
  await page.getByRole('button', { name: 'Verstuur' }).click();
}

describe('danger, from a citizen’s words to the control room’s number', () => {
  let lotte: Seat;
  let bram: Seat;
  let sanne: Seat;
  let melder: Awaited<ReturnType<typeof citizen>>;

  it('rises red on every desk, sounds at the first two, and takes nobody’s focus', async () => {
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    bram = await signIn(browser, product, person(product, 'OPERATOR', 1));
    sanne = await signIn(browser, product, person(product, 'SHIFT_LEAD'));
    await calmOthers(sanne, /perron 5/);
    const tones = await listen(lotte.page);
    await lotte.page.keyboard.press('j');
    melder = await citizen(browser, product);
    await write(melder.page, words);
    for (const seat of [lotte, bram, sanne]) await ours(seat.page).waitFor(soon);
    await ours(lotte.page).getByText(/geluid aan/).waitFor(soon);
    expect(await tones()).toBeGreaterThan(0);
    expect(await lotte.page.title()).toMatch(/^\(U1\)/);
    expect(await lotte.page.evaluate(() => document.activeElement?.closest('.lane') === null)).toBe(true);
    expect(await lotte.page.getByRole('alert').textContent()).toMatch(/^U1 direct: .*mes/);
    await shoot(lotte.page, 'danger-1-lane');
    expect(await violations(lotte.page)).toEqual([]);
  }, 90_000);

  it('the citizen has the first words at once, with 112 and the app for who cannot speak', async () => {
    await melder.page.locator('.bubble', { hasText: '112NL' }).first().waitFor(soon);
    await ours(lotte.page).getByText(/automatische tekst/).waitFor(soon);
    await shoot(melder.page, 'danger-2-first-words');
  }, 30_000);

  it('“Ik zie het” ends the sound for everybody and leaves the bar', async () => {
    await ours(bram.page).getByRole('button', { name: 'Ik zie het' }).click();
    const name = person(product, 'OPERATOR', 1).name.split(' ')[0] ?? '';
    for (const seat of [lotte, sanne]) await ours(seat.page).getByText(new RegExp(`geluid uit door ${name}`)).waitFor(soon);
    expect(await ours(lotte.page).getByRole('button', { name: /Pak melding/ }).count()).toBe(1);
  }, 30_000);

  it('F8 claims it while typing elsewhere, and opens the cockpit', async () => {
    await calmOthers(sanne, /perron 5/);
    await lotte.page.keyboard.press('/');
    await lotte.page.getByRole('searchbox').or(lotte.page.getByLabel('Woord, naam of nummer')).first().fill('iets anders');
    await lotte.page.keyboard.press('F8');
    await lotte.page.waitForURL(/\/direct\/M-/, soon);
    await lotte.page.getByRole('heading', { name: 'Lees voor aan de meldkamer' }).waitFor(soon);
    await ours(lotte.page).getByText('U1 van jou').waitFor(soon);
    const name = person(product, 'OPERATOR').name.split(' ')[0] ?? '';
    await ours(bram.page).getByText(`U1 van ${name}`).waitFor(soon);
    await ours(bram.page).getByText(/meldkamer heeft het nog niet/).waitFor(soon);
    // What to read aloud is there at once, before anything is sent.
    await lotte.page.getByText(/dit is de webcare[^]*perron 5/).first().waitFor(soon);
    await lotte.page.getByText('onbekend', { exact: true }).first().waitFor(soon);
    await shoot(lotte.page, 'danger-3-cockpit');
    expect(await violations(lotte.page)).toEqual([]);
  }, 60_000);

  it('a question is one press and one key; the citizen’s answer marks it', async () => {
    const { page } = lotte;
    await page.getByRole('button', { name: 'Waar precies?' }).click();
    await page.keyboard.press('Control+Enter');
    await melder.page.locator('.bubble', { hasText: 'Waar is het precies?' }).waitFor({ timeout: 20_000 });
    await write(melder.page, 'bij de kiosk, zwarte jas, rode pet');
    await page.getByRole('button', { name: /Waar precies.*beantwoord/ }).waitFor(soon);
    await page.getByText(/kiosk, zwarte jas/).first().waitFor(soon);
    await shoot(page, 'danger-4-asked');
  }, 60_000);

  it('the control room has it: its own signed answer brings the number, and the bar goes from every desk', async () => {
    const { page } = lotte;
    await page.getByRole('button', { name: 'Stuur naar meldkamer' }).click();
    const course = page.getByRole('complementary', { name: 'Verloop' });
    await course.getByText(/Meldkamer.*: verstuurd/).waitFor(soon);
    await course.getByText(/^MK-\d+$/).waitFor({ timeout: 30_000 });
    for (const seat of [lotte, bram, sanne]) await ours(seat.page).waitFor({ ...soon, state: 'detached' });
    await shoot(page, 'danger-5-handed-over');
    expect(await violations(page)).toEqual([]);
  }, 90_000);

  it('a false alarm is one press with its reason', async () => {
    const other = await citizen(browser, product);
    await write(other.page, 'help er staat iemand met een pistool in de winkel in Deventer, hij schiet');
    const theirs = (page: Page) => lane(page).getByRole('listitem').filter({ hasText: 'in de winkel in Deventer' });
    await theirs(sanne.page).waitFor(soon);
    await shoot(sanne.page, 'danger-6-lead');
    await theirs(sanne.page).getByRole('button', { name: 'Vals alarm' }).click();
    await sanne.page.getByRole('menuitem', { name: 'Game of film' }).click();
    for (const seat of [lotte, bram, sanne]) await theirs(seat.page).waitFor({ ...soon, state: 'detached' });
    await other.context.close();
  }, 60_000);

  it('dark and small screens hold too, and no page complained', async () => {
    const other = await citizen(browser, product);
    await write(other.page, 'mijn buurman staat met een mes voor mijn deur, hij wil mij vermoorden');
    await calmOthers(sanne, /buurman staat met een mes/);
    const dark = await signIn(browser, product, person(product, 'OPERATOR', 2), { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    await lane(dark.page).waitFor(soon);
    await dark.page.keyboard.press('Alt+1');
    await dark.page.getByRole('heading', { name: 'Lees voor aan de meldkamer' }).waitFor(soon);
    await dark.page.getByText(/dit is de webcare/).first().waitFor(soon);
    await shoot(dark.page, 'danger-7-dark');
    expect(await violations(dark.page)).toEqual([]);
    await bram.page.setViewportSize({ width: 390, height: 844 });
    await lane(bram.page).waitFor(soon);
    await shoot(bram.page, 'danger-8-phone');
    expect(await violations(bram.page)).toEqual([]);
    expect([lotte, bram, sanne, melder, dark].flatMap((seat) => seat.complaints)).toEqual([]);
  }, 90_000);
});
