import { readFile, rename, writeFile } from 'node:fs/promises';

/** What must outlive the program to go on with one conversation. */
export interface Guest {
  storyId: string;
  token: string;
  /** When the story began, ms since 1970. */
  since: number;
  /** Messages of the opening that the desk has. */
  opened: number;
  /** Details that were told. */
  told: number;
  /** Said thank you: the citizen is content and only listens. */
  content: boolean;
  nudged: boolean;
  cursor?: string;
  /** Messages of the desk that were reacted to. */
  answered: string[];
}

/** The play so far. */
export interface Played {
  /** The first evening, with its dozen of citizens, has been played. */
  begun: boolean;
  /** Stories told, which also makes the seed of the next. */
  count: number;
  guests: Guest[];
}

export const nothingPlayed = (): Played => ({ begun: false, count: 0, guests: [] });

/** Remembers the play in a file, or nowhere. A file that cannot be read counts as a first start. */
export class Memory {
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly path: string | undefined) {}

  async load(): Promise<Played> {
    if (this.path === undefined) return nothingPlayed();
    try {
      const read = JSON.parse(await readFile(this.path, 'utf8')) as Partial<Played>;
      return { ...nothingPlayed(), ...read };
    } catch {
      return nothingPlayed();
    }
  }

  /** Writes one after the other, each as a whole: a kill in the middle leaves the one before. */
  save(played: Played): Promise<void> {
    const { path } = this;
    if (path === undefined) return Promise.resolve();
    const text = JSON.stringify(played);
    this.writing = this.writing.then(async () => {
      await writeFile(`${path}.new`, text, { mode: 0o600 });
      await rename(`${path}.new`, path);
    }).catch(() => undefined);
    return this.writing;
  }
}
