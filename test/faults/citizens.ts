import { setTimeout as pause } from 'node:timers/promises';
import { pick, uuidOf } from './random.js';

/** What a citizen sent, in their own book: what was acknowledged must be there in the end. */
export interface Sent {
  readonly clientKey: string;
  readonly text: string;
  /** The id the door promised; null until it acknowledged. */
  id: string | null;
  attempts: number;
}

interface Shown {
  readonly id: string;
  readonly from: string;
  readonly text?: string;
}

/** A citizen who keeps a book: writes one thing after the other, repeats with the same key until it is acknowledged, and listens. */
export class Citizen {
  readonly sent: Sent[] = [];
  /** Everything the live stream ever told, by id. */
  readonly heard = new Map<string, Shown>();
  private last: Promise<void> = Promise.resolve();
  private cursor: string | null = null;
  private readonly ended = new AbortController();

  constructor(
    readonly name: string,
    private readonly url: string,
    private readonly accountId: string,
    readonly visitorId: string,
    private readonly token: string,
    private readonly random: () => number,
  ) {}

  private get headers(): Record<string, string> {
    return { 'content-type': 'application/json', 'x-balie-client': 'citizen', 'x-balie-visitor': this.token };
  }

  /** One thing after the other; resolves when it is acknowledged, however long that takes and whatever dies meanwhile. */
  say(): Promise<void> {
    this.last = this.last.then(() => this.write());
    return this.last;
  }

  private async write(): Promise<void> {
    const message: Sent = { clientKey: uuidOf(this.random), text: `${this.name} zegt ${this.sent.length}`, id: null, attempts: 0 };
    this.sent.push(message);
    while (message.id === null) {
      message.attempts++;
      message.id = await this.attempt(message);
      if (message.id === null) await pause(100 + this.random() * 200);
    }
    // Some say everything twice: a double tap, a retry whose answer was lost.
    if (this.random() < 0.05) await this.repeat(message);
  }

  private async repeat(message: Sent): Promise<void> {
    const again = await this.attempt(message);
    if (again !== null && again !== message.id) throw new Error(`${message.text} was given another id: ${message.id} and ${again}`);
  }

  private async attempt({ clientKey, text }: Sent): Promise<string | null> {
    try {
      const response = await fetch(`${this.url}/api/web/${this.accountId}/messages`, { method: 'POST', headers: this.headers, body: JSON.stringify({ clientKey, text }), signal: AbortSignal.timeout(8_000) });
      const body = (await response.json()) as { id?: string; code?: string };
      if (response.status === 201 || response.status === 200) return body.id as string;
      if (response.status === 503 || response.status === 429 || response.status === 500) return null;
      throw new Refusal(`${text}: ${response.status} ${body.code}`);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return null;
    }
  }

  /** Listens like the page does: on and on, from where it was, until told to stop. */
  async listen(): Promise<void> {
    while (!this.ended.signal.aborted) {
      await this.hear().catch(() => undefined);
      if (!this.ended.signal.aborted) await pause(200);
    }
  }

  stopListening(): void {
    this.ended.abort();
  }

  private async hear(): Promise<void> {
    const headers = { ...this.headers, ...(this.cursor === null ? {} : { 'last-event-id': this.cursor }) };
    const response = await fetch(`${this.url}/api/web/${this.accountId}/stream`, { headers, signal: this.ended.signal });
    if (!response.ok || response.body === null) return;
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (rest + Buffer.from(chunk).toString('utf8')).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) await this.take(block);
    }
  }

  private async take(block: string): Promise<void> {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [event, data, id] = [field('event'), field('data'), field('id')];
    if (event === 'message' && data !== undefined) {
      const message = JSON.parse(data) as Shown;
      if (message.from === 'desk' && !this.heard.has(message.id)) void this.confirm(message.id);
      this.heard.set(message.id, message);
    }
    if (id !== undefined) this.cursor = id;
  }

  private confirm(id: string): Promise<unknown> {
    return fetch(`${this.url}/api/web/${this.accountId}/receipts`, { method: 'POST', headers: this.headers, body: JSON.stringify({ delivered: [id], read: [id] }), signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  }

  async thread(): Promise<Shown[]> {
    const response = await fetch(`${this.url}/api/web/${this.accountId}/messages`, { headers: this.headers });
    return ((await response.json()) as { messages: Shown[] }).messages;
  }
}

/** An answer that no repetition will change: the test is wrong, or the product is. */
export class Refusal extends Error {}

/** People come at a steady rate for so long, whatever is down: who cannot send waits and repeats. Returns when everything is acknowledged. */
export async function writeAtRate(citizens: readonly Citizen[], perSecond: number, seconds: number, random: () => number): Promise<void> {
  const started = performance.now();
  let failure: unknown = null;
  const all: Promise<void>[] = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = started + (i * 1000) / perSecond;
    if (performance.now() < due) await pause(due - performance.now());
    if (failure !== null) throw failure;
    all.push(pick(random, citizens).say().catch((error: unknown) => void (failure ??= error)));
  }
  await Promise.all(all);
  if (failure !== null) throw failure;
}
