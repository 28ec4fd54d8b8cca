import type { Browser, Locator, Page } from 'playwright-core';
import { complaints, desk } from './browser.js';
import type { Product } from './product.js';

const soon = { timeout: 10_000 };

/** The page /simulator in somebody's hands. */
export interface Town {
  readonly page: Page;
  readonly complaints: string[];
  /** A new invented citizen on that account takes up a telephone. */
  newCitizen(account: string): Promise<Telephone>;
  /** Opens the moods of an account. */
  moods(account: string): Promise<Locator>;
}

export async function openTown(browser: Browser, product: Product): Promise<Town> {
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(`${product.url}/simulator`);
  const card = (account: string) => page.getByRole('article', { name: account });
  return {
    page,
    complaints: heard,
    newCitizen: async (account) => {
      const before = await page.locator('.phone').count();
      await page.getByRole('button', { name: `Nieuwe melder op ${account}` }).click(soon);
      const phone = page.locator('.phone').nth(Math.min(before, 3));
      await phone.waitFor(soon);
      const name = (await phone.getByRole('heading').innerText()).trim();
      return new Telephone(page.getByRole('article', { name, exact: true }), name);
    },
    moods: async (account) => {
      const moods = card(account).locator('details');
      if ((await moods.getAttribute('open')) === null) await card(account).getByText('Humeur').click(soon);
      return moods;
    },
  };
}

/** One telephone on that page. */
export class Telephone {
  constructor(readonly box: Locator, readonly name: string) {}

  async write(text: string): Promise<void> {
    await this.box.getByLabel(`Schrijf als ${this.name}`).fill(text);
    await this.box.getByRole('button', { name: 'Verstuur', exact: true }).click(soon);
    await this.bubble(text).getByText('bij de balie').waitFor(soon);
  }

  bubble(text: string): Locator {
    return this.box.locator('.bubble', { hasText: text });
  }

  /** Presses something on the telephone. */
  press(name: string): Promise<void> {
    return this.box.getByRole('button', { name, exact: true }).click(soon);
  }

  /** Presses something behind "more". */
  async more(name: string): Promise<void> {
    const more = this.box.locator('.acts details');
    if ((await more.getAttribute('open')) === null) await more.getByText('Meer').click(soon);
    await this.press(name);
  }

  async hears(text: string, withinMs = 30_000): Promise<void> {
    await this.bubble(text).waitFor({ timeout: withinMs });
    if ((await this.bubble(text).count()) !== 1) throw new Error(`"${text}" came more than once`);
  }

  putAway(): Promise<void> {
    return this.box.getByRole('button', { name: `Leg ${this.name} weg` }).click(soon);
  }
}
