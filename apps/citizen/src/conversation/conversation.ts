import { createDoor, type Door } from '../wire/door.js';
import type { Config } from '../wire/shapes.js';
import { createLive, type Line, type Live } from './live.js';
import type { Outgoing } from './outbox.js';
import { createReceipts } from './receipts.js';
import { createSender, type Sender } from './sender.js';
import { type Shelf, shelf, type Storage } from './store.js';
import { advance, emptyThread, type Thread, type ThreadEvent } from './thread.js';

/** Everything the page shows of the conversation. */
export interface Picture {
  thread: Thread;
  outbox: Outgoing[];
  line: Line;
  /** Last sign of life of the desk, ms since 1970. */
  heardAt?: number;
  /** An earlier conversation is on its way to the screen. */
  loading: boolean;
  /** The earlier conversation of this browser could not be reached any more. */
  lost: boolean;
}

/** News worth saying aloud; the words are the page's business. */
export type News = { kind: 'message'; from?: string; text: string } | { kind: 'sent' | 'refused' | 'offline' | 'online' };

export interface ConversationOptions {
  config: Config;
  storage: Storage;
  door?: Door;
  now?: () => number;
  random?: () => number;
  later?: (run: () => void, ms: number) => () => void;
  onNews?: (news: News) => void;
}

const byTimer = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** One citizen's conversation with one account: sends, listens, remembers, and shows one picture of it all. */
export class Conversation {
  picture: Picture = { thread: emptyThread, outbox: [], line: 'opening', loading: false, lost: false };
  private readonly watchers = new Set<() => void>();
  private readonly door: Door;
  private readonly live: Live;
  private readonly sender: Sender;
  private readonly receipts: ReturnType<typeof createReceipts>;
  private readonly notes: Shelf<unknown>;

  constructor(private readonly options: ConversationOptions) {
    const { config, storage, now = Date.now, random = Math.random, later = byTimer } = options;
    const prefix = `balie.${config.accountId}.`;
    const door = options.door ?? createDoor(config.accountId);
    this.door = door;
    this.notes = shelf(storage, prefix);
    this.receipts = createReceipts({ send: (delivered, read) => door.receipts(delivered, read), later });
    const receiptAfter = this.notes.get('receipt') as Thread['receiptAfter'];
    const returning = this.notes.get('visitor') === true;
    this.picture = { ...this.picture, thread: { ...emptyThread, receiptAfter }, loading: returning };

    this.sender = createSender({
      door, now, random, later,
      kept: shelf<Outgoing>(storage, `${prefix}out.`),
      onChange: (outbox) => this.show({ outbox }),
      onAcknowledged: (entry, receipt) => {
        this.notes.put('visitor', true);
        this.tell({ type: 'acknowledged', entry, receipt, at: new Date(now()).toISOString() });
        this.options.onNews?.({ kind: 'sent' });
        this.live.wake();
      },
      onRefused: () => this.options.onNews?.({ kind: 'refused' }),
      onStranger: () => {
        this.startAgain();
        this.live.restart();
      },
    });
    this.live = createLive({
      door, now, random, later,
      pause: (ms, signal) => pause(later, ms, signal),
      cursor: () => this.picture.thread.cursor,
      tell: (event) => this.tell(event),
      onLine: (line, heardAt) => {
        const before = this.picture.line;
        if (line === 'live' && before !== 'live') this.sender.hurry();
        this.show({ line, heardAt, loading: false });
        const wasAway = before === 'away';
        if (before !== 'opening' && wasAway !== (line === 'away')) this.options.onNews?.({ kind: wasAway ? 'online' : 'offline' });
      },
      onStranger: () => this.startAgain(),
      returning,
    });
  }

  start(): void {
    this.sender.reload();
    this.sender.hurry();
    this.live.start();
  }

  stop(): void {
    this.live.stop();
    this.sender.stop();
    this.receipts.stop();
  }

  /** Calls back after every change of the picture; returns how to stop that. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  send(message: Pick<Outgoing, 'text' | 'location' | 'attachments'>): void {
    this.sender.post(message);
  }

  retry(clientKey: string): void {
    this.sender.retry(clientKey);
  }

  discard(clientKey: string): void {
    this.sender.discard(clientKey);
  }

  /** The citizen saw these messages of the desk with their own eyes. */
  markRead(ids: string[]): void {
    this.receipts.read(ids);
  }

  /** Tells the desk that the citizen is writing; pointless before there is a conversation. */
  typing(): void {
    if (this.picture.thread.messages.length > 0) void this.door.typing();
  }

  /** Back from sleep, from another tab or from a dead network. */
  wake(): void {
    this.live.wake();
    this.sender.hurry();
  }

  offline(): void {
    this.live.lost();
  }

  /** Another tab changed the outbox. */
  reloadOutbox(): void {
    this.sender.reload();
  }

  /** Makes sure the desk knows this browser before something is uploaded. */
  async introduce(): Promise<void> {
    const greeted = await this.door.greet();
    if (!greeted.ok || !greeted.value || this.picture.thread.messages.length === 0) return;
    this.startAgain();
    this.live.restart();
  }

  private tell(event: ThreadEvent): void {
    const before = this.picture.thread;
    const thread = advance(before, event);
    this.show({ thread });
    if (event.type === 'page' || event.type === 'message') this.received(before, event.type === 'page' ? event.page.messages : [event.message], event.type === 'message' || before.cursor !== undefined);
    if (thread.receiptAfter !== before.receiptAfter) this.notes.put('receipt', thread.receiptAfter);
  }

  private received(before: Thread, messages: Thread['messages'], isNews: boolean): void {
    if (messages.length > 0) this.notes.put('visitor', true);
    for (const { clientKey } of messages) if (clientKey && this.sender.arrived(clientKey)) this.options.onNews?.({ kind: 'sent' });
    const fromDesk = messages.filter((message) => message.from === 'desk');
    this.receipts.delivered(fromDesk.filter((message) => message.status === 'sent').map((message) => message.id));
    if (!isNews) return;
    for (const message of fromDesk) {
      if (message.withdrawn || before.messages.some((known) => known.id === message.id)) continue;
      this.options.onNews?.({ kind: 'message', from: message.authorName, text: message.text ?? '' });
    }
  }

  private startAgain(): void {
    const hadSomething = this.picture.thread.messages.length > 0 || this.notes.get('visitor') === true;
    this.notes.drop('visitor');
    this.notes.drop('receipt');
    this.tell({ type: 'forget' });
    this.show({ lost: this.picture.lost || hadSomething });
  }

  private show(change: Partial<Picture>): void {
    this.picture = { ...this.picture, ...change };
    this.watchers.forEach((changed) => changed());
  }
}

function pause(later: (run: () => void, ms: number) => () => void, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      cancel();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = later(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
