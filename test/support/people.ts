import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { complaints, desk, phone } from './browser.js';
import type { DemoPerson, Product } from './product.js';

/** Someone at a screen: their browser, their page, and what its console complained about. */
export interface Seat {
  context: BrowserContext;
  page: Page;
  complaints: string[];
}

export const person = (product: Product, role: string, nth = 0): DemoPerson => {
  const found = product.people.filter((one) => one.role === role)[nth];
  if (!found) throw new Error(`The demo has no ${role} number ${nth + 1}: ${product.people.map((one) => one.role).join(', ')}`);
  return found;
};

async function sit(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Seat> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return { context, page, complaints: complaints(page) };
}

/** A colleague at the desk, signed in by keyboard, looking at the newest of the queue (the demo fills the rest of the screen); `there` = what who sees no queue sees instead. */
export async function signIn(
  browser: Browser, product: Product, who: DemoPerson, options: Parameters<Browser['newContext']>[0] = desk, there: (page: Page) => Locator = (page) => page.getByRole('listbox'),
): Promise<Seat> {
  const seat = await sit(browser, options);
  await seat.page.goto(`${product.url}/wachtrij?volgorde=NEWEST_FIRST`);
  await seat.page.getByLabel('E-mailadres').fill(who.email);
  await seat.page.getByLabel('Wachtwoord', { exact: true }).fill(who.password);
  await seat.page.keyboard.press('Enter');
  await there(seat.page).waitFor();
  return seat;
}

/** A citizen with a phone in Harderwijk; `onLooking(false)` puts the phone in the pocket. */
export async function citizen(browser: Browser, product: Product, options: Parameters<Browser['newContext']>[0] = {}): Promise<Seat & { look(yes: boolean): Promise<void> }> {
  const seat = await sit(browser, { ...phone, permissions: ['geolocation', 'clipboard-write'], geolocation: { latitude: 52.3508, longitude: 5.6208, accuracy: 12 }, ...options });
  await seat.page.addInitScript(() => {
    const state = window as unknown as { pocket: boolean };
    state.pocket = false;
    Object.defineProperty(document, 'visibilityState', { get: () => (state.pocket ? 'hidden' : 'visible') });
    Object.defineProperty(document, 'hidden', { get: () => state.pocket });
  });
  await seat.page.goto(`${product.url}/praat`);
  const look = (yes: boolean): Promise<void> =>
    seat.page.evaluate((pocket) => {
      (window as unknown as { pocket: boolean }).pocket = pocket;
      document.dispatchEvent(new Event('visibilitychange'));
    }, !yes);
  return { ...seat, look };
}
