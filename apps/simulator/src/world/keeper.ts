import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Phone } from './model.js';
import type { World } from './world.js';

const MOST_PHONES = 60;
const MOST_LINES = 60;
const EVERY_MS = 3_000;

interface Kept {
  readonly phones: Phone[];
  readonly tokens: Record<string, string>;
}

/** Remembers telephones and tokens over a restart, as a provider does; a file that cannot be read counts as none. */
export class Keeper {
  private saved = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly world: World, private readonly path: string | undefined) {}

  async load(): Promise<void> {
    if (this.path === undefined) return;
    try {
      const { phones, tokens } = JSON.parse(await readFile(this.path, 'utf8')) as Kept;
      for (const phone of phones) if (this.world.accounts.has(phone.accountId)) this.world.keep(phone);
      for (const [id, token] of Object.entries(tokens)) {
        const account = this.world.accounts.get(id);
        if (account) account.token = token;
      }
    } catch {
      return;
    }
  }

  /** Saves every few seconds what changed, until stopped, and once more then. */
  async run(pause: (ms: number) => Promise<void>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(EVERY_MS);
      await this.save();
    }
  }

  save(): Promise<void> {
    const { path, world } = this;
    if (path === undefined || world.revision === this.saved) return this.writing;
    this.saved = world.revision;
    const phones = [...world.phones.values()].slice(-MOST_PHONES).map((phone) => ({ ...phone, lines: phone.lines.slice(-MOST_LINES) }));
    const kept: Kept = { phones, tokens: Object.fromEntries([...world.accounts.values()].map((account) => [account.id, account.token])) };
    this.writing = this.writing.then(async () => {
      await writeFile(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
      await rename(`${path}.new`, path);
    }).catch(() => undefined);
    return this.writing;
  }
}
