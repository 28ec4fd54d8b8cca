import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Lifecycle } from '../platform/lifecycle.js';
import { LiveFeed } from '../platform/live/live-feed.js';
import { Loops } from '../platform/live/loops.js';
import { Log } from '../platform/observe/log.js';
import { conversationsOf, whoTypes, type ConversationKey } from './stream.queries.js';

/** A listening page. */
export interface Listener {
  readonly accountId: string;
  readonly visitorId: string;
  /** Something of this conversation changed: read what. */
  changed(): void;
  /** Somebody of the desk types, until then. */
  typing(until: Date): void;
  end(): void;
}

const TYPING_LOOK_MS = 2_000;
/** The desk beats every 15 s while somebody types, and at once when they stop. */
const TYPING_LASTS_MS = 18_000;

const nameOf = ({ accountId, visitorId }: Pick<Listener, 'accountId' | 'visitorId'>): string => `${accountId} ${visitorId}`;

/** All citizens' pages of this process on one subscription to the live feed: a change is read once and told to the pages of its conversation. */
@Injectable()
export class StreamHub implements OnModuleInit {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly byConversation = new Map<string, string>();
  /** Pages of visitors who have no conversation yet, as far as we know. */
  private readonly unplaced = new Map<string, ConversationKey>();
  /** Conversations whose pages were told that somebody types: only they need to hear that it stopped. */
  private readonly typedIn = new Set<string>();
  private lastLook = 0;

  constructor(
    private readonly db: Database,
    private readonly feed: LiveFeed,
    private readonly lifecycle: Lifecycle,
    private readonly loops: Loops,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.loops.add({ name: 'citizens live', role: 'http', topics: [], idleMs: 1_000, drain: () => this.follow() });
    this.loops.add({ name: 'citizens see typing', role: 'http', topics: [], idleMs: TYPING_LOOK_MS, drain: () => this.lookForTyping() });
    this.lifecycle.closing.addEventListener('abort', () => this.all().forEach((listener) => listener.end()));
  }

  /** How many pages this visitor has open here. */
  count(accountId: string, visitorId: string): number {
    return this.listeners.get(nameOf({ accountId, visitorId }))?.size ?? 0;
  }

  get size(): number {
    return this.all().length;
  }

  /** Returns how to leave. */
  join(listener: Listener): () => void {
    const name = nameOf(listener);
    const known = this.listeners.get(name);
    this.listeners.set(name, (known ?? new Set()).add(listener));
    if (known === undefined) this.unplaced.set(name, { accountId: listener.accountId, key: listener.visitorId });
    return () => this.leave(name, listener);
  }

  private leave(name: string, listener: Listener): void {
    const left = this.listeners.get(name);
    left?.delete(listener);
    if (left === undefined || left.size > 0) return;
    this.listeners.delete(name);
    this.unplaced.delete(name);
    for (const [conversationId, owner] of this.byConversation) if (owner === name) this.forget(conversationId);
  }

  private forget(conversationId: string): void {
    this.byConversation.delete(conversationId);
    this.typedIn.delete(conversationId);
  }

  private all(): Listener[] {
    return [...this.listeners.values()].flatMap((set) => [...set]);
  }

  private tell(name: string | undefined): void {
    for (const listener of this.listeners.get(name ?? '') ?? []) listener.changed();
  }

  /** Runs as long as the feed does; after a break every page reads what it missed. */
  private async follow(): Promise<number> {
    if (this.lifecycle.closing.aborted) return 0;
    const changes = await this.feed.subscribe({ maySeeRow: ({ conversationId }) => this.byConversation.has(conversationId) || this.unplaced.size > 0 });
    this.all().forEach((listener) => listener.changed());
    try {
      for await (const { conversationId } of changes) {
        if (conversationId === null) continue;
        if (!this.byConversation.has(conversationId) && this.unplaced.size > 0) await this.place();
        this.tell(this.byConversation.get(conversationId));
      }
    } catch (error) {
      this.log.warn('the citizens\' live feed broke off', { error });
    } finally {
      await changes.return?.();
    }
    return 0;
  }

  /** Looks which of the new visitors have a conversation by now. */
  private async place(): Promise<void> {
    for (const { id, accountId, key } of await conversationsOf(this.db, [...this.unplaced.values()])) {
      const name = nameOf({ accountId, visitorId: key });
      this.unplaced.delete(name);
      if (this.listeners.has(name)) this.byConversation.set(id, name);
    }
  }

  private async lookForTyping(): Promise<number> {
    if (this.unplaced.size > 0) await this.place();
    if (this.byConversation.size === 0) return 0;
    const since = new Date(this.lastLook);
    const found = await whoTypes(this.db, [...this.byConversation.keys()], since);
    for (const { conversationId, beatAt, typing } of found) {
      this.lastLook = Math.max(this.lastLook, beatAt.getTime());
      if (typing) this.typedIn.add(conversationId);
      else if (!this.typedIn.delete(conversationId)) continue;
      const until = new Date(beatAt.getTime() + (typing ? TYPING_LASTS_MS : 0));
      for (const listener of this.listeners.get(this.byConversation.get(conversationId) ?? '') ?? []) listener.typing(until);
    }
    return 0;
  }
}
