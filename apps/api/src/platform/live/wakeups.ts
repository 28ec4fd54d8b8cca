import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Log } from '../observe/log.js';
import { backoff } from './backoff.js';

/** What there may be news about: stored deliveries · lanes with items · replies to send · events to number · a citizen's conversation · rights or sessions that changed · channel accounts · events that got their number · files to fetch or to make ready. */
export type Topic = 'intake' | 'lanes' | 'outbox' | 'events' | 'citizen' | 'grants' | 'stamped' | 'media' | 'accounts' | 'reference';

/** `payload` says what the news is about; undefined means "anything may have happened", after the connection was away. */
export type WakeHandler = (payload: string | undefined) => void;

const CHANNEL = 'balie';
const PAUSE_MS = 10;
const HEARTBEAT_MS = 10_000;
/** NOTIFY takes less than 8000 bytes. */
const MAX_PAYLOAD = 7000;

/**
 * Tells this process and the others that there is work, after the transaction that made it has committed. Only a hint: everybody who
 * listens also looks by themselves now and then, so nothing depends on one arriving. One connection of its own for LISTEN and NOTIFY,
 * because NOTIFY inside a transaction takes a lock that all committing transactions share.
 */
@Injectable()
export class Wakeups implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<Topic, Set<WakeHandler>>();
  private readonly pending = new Map<Topic, Set<string>>();
  private readonly outgoing: string[] = [];
  private client: pg.Client | null = null;
  private sending = false;
  private timer: NodeJS.Timeout | null = null;
  private reconnect: NodeJS.Timeout | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private lastFlush = 0;
  private failures = 0;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    void this.connect();
  }

  /** Calls `handler` for every wake-up of the topic, ours or another process's. Returns how to stop that. */
  on(topic: Topic, handler: WakeHandler): () => void {
    const handlers = this.handlers.get(topic) ?? new Set();
    this.handlers.set(topic, handlers.add(handler));
    return () => void handlers.delete(handler);
  }

  /** Call after commit, never inside a transaction. Costs nothing: many in 10 ms travel as one. `payload` is one short line. */
  wake(topic: Topic, payload = ''): void {
    const payloads = this.pending.get(topic) ?? new Set();
    this.pending.set(topic, payloads.add(payload));
    this.timer ??= setTimeout(() => this.flush(), Math.max(0, this.lastFlush + PAUSE_MS - Date.now()));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of [this.timer, this.reconnect, this.heartbeat]) if (timer !== null) clearTimeout(timer);
    await this.client?.end().catch(() => undefined);
  }

  private flush(): void {
    this.timer = null;
    this.lastFlush = Date.now();
    for (const [topic, payloads] of this.pending) {
      for (const payload of payloads) this.tell(topic, payload);
      this.outgoing.push(...messages(topic, payloads));
    }
    this.pending.clear();
    void this.send();
  }

  /** One statement at a time; what comes meanwhile goes with the next. Without a connection it is lost, and the others look by themselves. */
  private async send(): Promise<void> {
    const { client } = this;
    if (client === null) this.outgoing.length = 0;
    if (client === null || this.sending) return;
    this.sending = true;
    try {
      while (this.outgoing.length > 0) await client.query('select pg_notify($1, message) from unnest($2::text[]) as message', [CHANNEL, this.outgoing.splice(0)]);
    } catch {
      this.drop(client);
    } finally {
      this.sending = false;
    }
  }

  private tell(topic: Topic, payload: string | undefined): void {
    for (const handler of this.handlers.get(topic) ?? []) handler(payload);
  }

  private hear({ processId, payload = '' }: pg.Notification): void {
    // Our own handlers were told before it was sent.
    if (this.client === null || processId === (this.client as unknown as { processID: number }).processID) return;
    const [topic, ...payloads] = payload.split('\n');
    for (const line of payloads) this.tell(topic as Topic, line);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, connectionTimeoutMillis: 2000, query_timeout: 5000, keepAlive: true, application_name: 'balie-listen' });
    client.on('error', () => undefined);
    client.once('end', () => this.lost(client));
    client.on('notification', (notification) => this.hear(notification));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.log.warn('wake-ups: cannot reach the database', { error });
      client.end().catch(() => undefined);
      this.lost(client);
      return;
    }
    if (this.stopped) return void client.end().catch(() => undefined);
    this.client = client;
    this.failures = 0;
    this.heartbeat = setInterval(() => void this.beat(client), HEARTBEAT_MS);
    // What was said while nobody listened is unknown.
    for (const topic of this.handlers.keys()) this.tell(topic, undefined);
  }

  /** A connection can be gone without a word (a cable, a failed-over machine): ask it something now and then. */
  private async beat(client: pg.Client): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    await client.query('select 1').catch(() => this.drop(client));
    this.sending = false;
    void this.send();
  }

  /** `end` would wait for an answer that never comes. */
  private drop(client: pg.Client): void {
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    this.lost(client);
  }

  private lost(client: pg.Client): void {
    if (this.client === client) {
      this.client = null;
      if (this.heartbeat !== null) clearInterval(this.heartbeat);
    }
    if (this.stopped || this.client !== null || this.reconnect !== null) return;
    this.reconnect = setTimeout(() => {
      this.reconnect = null;
      void this.connect();
    }, backoff(this.failures++));
  }
}

/** As few notifications as fit: the topic on the first line, a payload on each next one. */
function messages(topic: Topic, payloads: ReadonlySet<string>): string[] {
  const result: string[] = [];
  let current: string = topic;
  for (const payload of payloads) {
    if (current.length + payload.length + 1 > MAX_PAYLOAD && current !== topic) {
      result.push(current);
      current = topic;
    }
    current += `\n${payload}`;
  }
  return [...result, current];
}
