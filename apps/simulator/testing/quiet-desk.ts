import { type Acknowledged, DoorProblem, type Heard, type Words } from '../src/web/door.js';

/** A desk in memory that keeps what it hears; `problems` are thrown first, in order. */
export class QuietDesk {
  readonly visitors = new Map<string, { heard: Words[]; said: Heard[]; delivered: string[]; read: string[]; typed: number }>();
  readonly keys = new Map<string, string>();
  readonly uploads: number[] = [];
  problems: DoorProblem[] = [];

  visitor = async (): Promise<{ visitorId: string; token: string }> => {
    this.trouble();
    const token = `token-${this.visitors.size + 1}`;
    this.visitors.set(token, { heard: [], said: [], delivered: [], read: [], typed: 0 });
    return { visitorId: token, token };
  };

  send = async (token: string, words: Words): Promise<Acknowledged> => {
    this.trouble();
    const before = this.keys.get(words.clientKey);
    if (before !== undefined && before !== words.text) throw new DoorProblem('refused', '409 CLIENT_KEY_REUSED');
    if (before === undefined) this.of(token).heard.push(words);
    this.keys.set(words.clientKey, words.text);
    return { id: `m-${words.clientKey}`, number: 'M-26-118342' };
  };

  upload = async (_token: string, _name: string, bytes: Uint8Array): Promise<string> => {
    this.uploads.push(bytes.length);
    return `a-${this.uploads.length}`;
  };

  messages = async (token: string): Promise<{ cursor: string; messages: Heard[] }> => {
    this.trouble();
    const { said } = this.of(token);
    return { cursor: String(said.length), messages: said };
  };

  receipts = async (token: string, delivered: string[], read: string[]): Promise<void> => {
    this.of(token).delivered.push(...delivered);
    this.of(token).read.push(...read);
  };

  typing = async (token: string): Promise<void> => {
    this.of(token).typed += 1;
  };

  /** The desk answers this citizen. */
  says(token: string, text: string, automatic = false): void {
    const { said } = this.of(token);
    said.push({ id: `${token}-${said.length}`, from: 'desk', automatic, text, status: 'sent' });
  }

  of(token: string) {
    const visitor = this.visitors.get(token);
    if (!visitor) throw new DoorProblem('stranger', '401');
    return visitor;
  }

  texts(token: string): string[] {
    return this.of(token).heard.map((words) => words.text);
  }

  private trouble(): void {
    const problem = this.problems.shift();
    if (problem) throw problem;
  }
}
