import { closeSync, copyFileSync, fstatSync, openSync, readFileSync, readSync, renameSync, statSync, truncateSync } from 'node:fs';

const limit = 50 * 1024 * 1024;
const pino = { warn: 40, error: 50, fatal: 60 };

/** What the desk's structured lines can hold that a person wants to see. */
interface Entry {
  level?: number | string;
  msg?: string;
  err?: { message?: string };
  method?: string;
  route?: string;
  status?: number;
}

const caret = /^\s*\^+\s*$/;
const noise = /^\s+at |^\s*\^+\s*$|^node:internal|^Node\.js v|^file:\/\/|^\(node:\d+\)|^\(Use `node/;

/** Lines for a person: no stack nor the properties Node prints after it, no source line with its caret, none of Node's own remarks, no empty ones. */
export function withoutStacks(lines: string[]): string[] {
  let inProperties = false;
  return lines.filter((line, index) => {
    if (inProperties && /^\s|^}/.test(line)) return false;
    inProperties = /^\s+at .*\{$/.test(line);
    return line.trim() !== '' && !noise.test(line) && !caret.test(lines[index + 1] ?? '');
  });
}

/** What one line of a child's log says to a person; undefined when it is not worth showing (below warning). */
export function worthShowing(line: string): string | undefined {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as Entry;
    const level = typeof entry.level === 'string' ? (pino[entry.level as keyof typeof pino] ?? 0) : (entry.level ?? 0);
    // Asking "are you ready?" while it starts is ours, and "no" is no news.
    if (level < pino.warn || entry.route?.startsWith('/health/')) return undefined;
    const what = [entry.msg, entry.method, entry.route, entry.status].filter(Boolean).join(' ');
    return [what, entry.err?.message].filter((part, index, all) => part && all.indexOf(part) === index).join(': ') || line;
  } catch {
    return line;
  }
}

/** Why a script gave up, from what it wrote: the lines a person can use, at most twelve. */
export const reasonIn = (output: string): string => withoutStacks(output.split('\n')).map(worthShowing).filter((text) => text !== undefined).slice(-12).join('\n').trim();

/**
 * A child's log: the child writes to the file itself (so it lives on when we are killed, and never waits for us), we read along.
 * `show` gets what a person should see, at most a few lines per look; `look` is called by a timer.
 */
export class LogFile {
  private read = 0;
  private rest = '';
  private opened = 0;

  constructor(readonly path: string, private readonly show: (text: string) => void) {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`);
    this.read = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** A descriptor for a new child; close it after the spawn. */
  open(): number {
    const file = openSync(this.path, 'a', 0o600);
    this.opened = fstatSync(file).size;
    return file;
  }

  /** Why the present child gave up, in its own words. */
  lastWords(): string {
    return reasonIn(readFileSync(this.path).subarray(this.opened).subarray(-8192).toString('utf8'));
  }

  /** Shows what has come since the last look. */
  look(): void {
    const shown = withoutStacks(this.fresh()).map(worthShowing).filter((text) => text !== undefined);
    for (const text of shown.slice(0, 8)) this.show(text);
    if (shown.length > 8) this.show(`… ${shown.length - 8} more lines in ${this.path}`);
  }

  private fresh(): string[] {
    const file = openSync(this.path, 'a+');
    try {
      const { size } = fstatSync(file);
      // A flood is not read along in full: the file has it.
      const bytes = Buffer.alloc(Math.min(Math.max(size - this.read, 0), 256 * 1024));
      readSync(file, bytes, 0, bytes.length, size - bytes.length);
      this.read = size;
      const lines = (this.rest + bytes.toString('utf8')).split('\n');
      this.rest = lines.pop() ?? '';
      if (size > limit) this.turnOver();
      return lines;
    } finally {
      closeSync(file);
    }
  }

  /** Copied and emptied, for the child keeps the file open; a line written in between is lost, a full disk would cost more. */
  private turnOver(): void {
    copyFileSync(this.path, `${this.path}.1`);
    truncateSync(this.path);
    this.read = 0;
    this.opened = 0;
  }
}
