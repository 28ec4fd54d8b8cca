import type { FastifyReply } from 'fastify';
import type { Log } from '../platform/observe/log.js';
import type { CitizenState, ReadThread, Thread } from './read-thread.js';
import type { Listener } from './stream-hub.js';

const THUMP_MS = 15_000;
/** A page that does not take what it is sent: it will come back and catch up. */
const MAX_BEHIND_BYTES = 1024 * 1024;

/**
 * One open page: server-sent events. A batch ends with the state, and only that line carries the id: a connection cut inside a batch
 * gets the whole batch again.
 */
export class CitizenStream implements Listener {
  private readonly shown = new Map<string, string>();
  private state: string | null = null;
  private cursor: string | null;
  private reading = false;
  private again = false;
  private readonly thump: NodeJS.Timeout;
  private typingUntil = 0;
  private ended = false;

  constructor(
    readonly accountId: string,
    readonly visitorId: string,
    after: string | null,
    private readonly reply: FastifyReply,
    private readonly thread: ReadThread,
    private readonly log: Log,
    private readonly onEnd: () => void,
  ) {
    this.cursor = after;
    this.thump = setInterval(() => this.write(':thump\n\n'), THUMP_MS);
    reply.raw.on('close', () => this.end());
    this.write(':hello\n\n');
    this.changed();
  }

  changed(): void {
    if (this.reading) this.again = true;
    else void this.catchUp();
  }

  typing(until: Date): void {
    if (until.getTime() === this.typingUntil) return;
    this.typingUntil = until.getTime();
    this.write(`event: typing\ndata: ${JSON.stringify({ until: until.toISOString() })}\n\n`);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.thump);
    this.reply.raw.end();
    this.onEnd();
  }

  /** One read at a time; a change during it means one more. */
  private async catchUp(): Promise<void> {
    this.reading = true;
    try {
      do {
        this.again = false;
        this.show(await this.thread.read(this.accountId, this.visitorId, this.cursor));
      } while (this.again && !this.ended);
    } catch (error) {
      // The database is away: the page reconnects and catches up from its last id.
      this.log.warn('a citizen\'s page could not be brought up to date', { error });
      this.end();
    } finally {
      this.reading = false;
    }
  }

  private show(thread: Thread): void {
    const fresh = thread.messages.map((message) => ({ id: message.id, json: JSON.stringify(message) })).filter(({ id, json }) => this.shown.get(id) !== json);
    for (const { id, json } of fresh) this.shown.set(id, json);
    if (fresh.length === 0 && this.state === JSON.stringify(thread.state) && this.cursor === thread.cursor) return;
    const messages = fresh.map(({ json }) => `event: message\ndata: ${json}\n\n`).join('');
    this.write(messages + this.stateEvent(thread.state, thread.cursor));
    this.cursor = thread.cursor;
  }

  private stateEvent(state: CitizenState, cursor: string): string {
    this.state = JSON.stringify(state);
    return `id: ${cursor}\nevent: state\ndata: ${this.state}\n\n`;
  }

  private write(text: string): void {
    const { raw } = this.reply;
    if (this.ended) return;
    if (raw.writableLength > MAX_BEHIND_BYTES) this.end();
    else raw.write(text);
  }
}
