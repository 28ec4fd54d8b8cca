import { launchBrowser, shoot, violations, type Browser } from '../support/browser.js';
import { citizen, person, signIn, type Seat } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';

const soon = { timeout: 15_000 };
/** The control room has three minutes; then the fallback is asked. */
const afterItsTime = { timeout: 240_000 };

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** How the played control room answers from now on. */
async function mood(name: 'acknowledge' | 'decline' | 'silent'): Promise<void> {
  const response = await fetch(`${product.url}/simulator/api/control-room`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-balie-client': 'journey' }, body: JSON.stringify({ mood: name, seconds: 1 }) });
  if (!response.ok) throw new Error(`The played control room answers ${response.status}`);
}

/** A citizen in danger, taken by this seat from the lane, and sent to the control room. */
async function sendToControlRoom(seat: Seat, words: string, known: string): Promise<Awaited<ReturnType<typeof citizen>>> {
  const melder = await citizen(browser, product);
  await melder.page.getByLabel('Uw bericht').fill(words);
  await melder.page.getByRole('button', { name: 'Verstuur' }).click();
  const row = seat.page.getByRole('region', { name: 'Directe meldingen' }).getByRole('listitem').filter({ hasText: known });
  await row.getByRole('button', { name: /Pak melding/ }).click(soon);
  await seat.page.getByRole('heading', { name: 'Lees voor aan de meldkamer' }).waitFor(soon);
  await seat.page.getByText(known).first().waitFor(soon);
  await seat.page.getByRole('button', { name: 'Stuur naar meldkamer' }).click();
  return melder;
}

const course = (seat: Seat) => seat.page.getByRole('complementary', { name: 'Verloop' });

describe('what the control room makes of it', () => {
  let lotte: Seat;
  let bram: Seat;

  it('acknowledged: its number is there by itself', async () => {
    lotte = await signIn(browser, product, person(product, 'OPERATOR'));
    bram = await signIn(browser, product, person(product, 'OPERATOR', 1));
    await mood('acknowledge');
    await sendToControlRoom(lotte, 'er staat een man met een pistool bij de school in Deventer, hij schiet', 'bij de school in Deventer');
    await course(lotte).getByText(/^MK-\d+$/).waitFor(soon);
    await shoot(lotte.page, 'escalation-1-acknowledged');
  }, 90_000);

  it('declined: says why, tells the sender, and asks the fallback', async () => {
    await mood('decline');
    await sendToControlRoom(lotte, 'iemand steekt mensen met een mes op de markt in Zutphen, help', 'op de markt in Zutphen');
    await course(lotte).getByText(/Meldkamer.*: afgewezen/).waitFor(soon);
    await course(lotte).getByText(/Officier van dienst.*: verstuurd/).waitFor(soon);
    await lotte.page.getByRole('button', { name: /^Berichten voor jou, \d+ nieuw/ }).waitFor(soon);
    await shoot(lotte.page, 'escalation-2-declined');
    expect(await violations(lotte.page)).toEqual([]);
    await lotte.page.getByLabel('Incidentnummer van de meldkamer').fill('OVD-7');
    await lotte.page.getByRole('button', { name: 'Meldkamer heeft het' }).click();
    await course(lotte).getByText('OVD-7').waitFor(soon);
  }, 90_000);

  it('silent: after its time the fallback is asked, the bar rises again, and a voice brings the number', async () => {
    await mood('silent');
    await sendToControlRoom(bram, 'mijn man slaat mij en heeft een mes, hij gaat mij vermoorden, adres Dorpsstraat in Ermelo', 'Dorpsstraat in Ermelo');
    await course(bram).getByText(/nog 2:\d\d/).waitFor(soon);
    await shoot(bram.page, 'escalation-3-silent');
    await course(bram).getByText(/Meldkamer.*: mislukt/).waitFor(afterItsTime);
    await course(bram).getByText(/Officier van dienst.*: verstuurd/).waitFor(soon);
    await shoot(bram.page, 'escalation-4-fallback');
    expect(await violations(bram.page)).toEqual([]);
    await bram.page.getByLabel('Incidentnummer van de meldkamer').fill('OVD-8');
    await bram.page.getByRole('button', { name: 'Meldkamer heeft het' }).click();
    await course(bram).getByText('OVD-8').waitFor(soon);
    expect([lotte, bram].flatMap((seat) => seat.complaints)).toEqual([]);
  }, 330_000);
});
