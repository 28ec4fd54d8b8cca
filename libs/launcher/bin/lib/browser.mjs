import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** What to tell who has no browser. */
export const howToInstall = 'No Chromium on this machine. Install it with: apt-get install --no-install-recommends chromium fonts-liberation (or set BALIE_BROWSER to where it is).';

/** The browser the journeys run in; undefined when there is none. */
export function findBrowser(environment = process.env) {
  if (environment.BALIE_BROWSER) return existsSync(environment.BALIE_BROWSER) ? environment.BALIE_BROWSER : undefined;
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) => existsSync(path));
}
