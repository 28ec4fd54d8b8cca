import { existsSync, mkdirSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Path of a browser on this machine. Throws with the command that installs one. */
export function browserPath(): string {
  const found = [process.env['BALIE_BROWSER'], ...places].find((path) => path && existsSync(path));
  if (!found) throw new Error('No browser for the journeys. Install one: apt-get install --no-install-recommends chromium fonts-liberation (or set BALIE_BROWSER to its path).');
  return found;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' } as const;
export const desk = { viewport: { width: 1440, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' } as const;

const shots = fileURLToPath(new URL('../../test-output/journeys/', import.meta.url));

/** Saves what the person sees, for people to look at: test-output/journeys/<name>.png. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}${name}.png` });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page (WCAG 2.2 A and AA): one line per violation and element, empty when clean. */
export async function violations(page: Page): Promise<string[]> {
  // The product's policy forbids scripts from elsewhere; the debugger's own evaluation may bring axe in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }> } };
    const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return result.violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${found.help} (${node.target.join(' ')})`));
  });
}

/** Everything the page complained about on its console, to be expected empty at the end. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
  return heard;
}

export type { Browser, BrowserContext, Page };
