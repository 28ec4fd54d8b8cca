import type { z } from 'zod';

/** What a channel says happened, in one vocabulary for all channels. Kinds are an open list: what the core does not know is kept and ignored with its reason. */
export type EventKind =
  | 'message' | 'message_edit' | 'message_delete' | 'echo' | 'comment' | 'comment_edit' | 'comment_delete' | 'mention' | 'rating' | 'reaction' | 'postback'
  | 'delivery_receipt' | 'read_receipt' | 'status' | 'typing' | 'bounce' | 'delay' | 'auto_reply' | 'complaint'
  | 'account_status' | 'account_error' | 'permission_revoked' | 'ignore' | 'unknown'
  /** The whole delivery cannot be read (kit/kept `unreadable`): it becomes visible as failed. */
  | 'invalid' | (string & {});

export interface EventAttachment {
  readonly type: 'image' | 'audio' | 'video' | 'file' | 'sticker' | 'location' | 'contact' | (string & {});
  /** One of these says where the bytes are: at the provider (url, mediaId) or already with us (storedId). A location has none. */
  readonly url?: string;
  readonly mediaId?: string;
  readonly storedId?: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** One item of a delivery. Ids are opaque strings. `at` is the provider's time, ISO 8601 UTC, absent where the payload has none. */
export interface NormalisedEvent {
  readonly kind: EventKind;
  /** Never the same for two different things on one account; the same again for a redelivery. With `editSequence` the key against doubles. */
  readonly externalId: string;
  readonly editSequence?: number;
  /** What belongs together and keeps its order: a citizen's thread on this account. */
  readonly conversationKey: string;
  /** The provider's id of the account, where one webhook serves several. */
  readonly account?: string;
  readonly user?: string;
  readonly userName?: string;
  readonly at?: string;
  readonly text?: string;
  readonly attachments?: readonly EventAttachment[];
  readonly visibility?: 'PRIVATE' | 'PUBLIC';
  readonly post?: string;
  readonly replyTo?: string;
  /** What an edit, deletion, reaction or receipt points at: external ids of messages. */
  readonly targets?: readonly string[];
  /** For receipts and statuses: the state our message reached. */
  readonly status?: 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';
  readonly failure?: { readonly code: string; readonly reason: string };
  readonly payload?: string;
  readonly language?: string;
  /** Why an `ignore` needs nobody's attention. */
  readonly reason?: string;
  /** The id this message must have with us, where the door promised it to the sender already (internal channels). */
  readonly messageId?: string;
  /** What only this channel has and only `balie channel parse` shows (a chat id, mail headers); the core never reads it. */
  readonly printed?: Readonly<Record<string, unknown>>;
}

export type Verification = { readonly ok: true } | { readonly ok: false; readonly reason: string };
export type Headers = Readonly<Record<string, string | undefined>>;

/** A reply ready to leave. `idempotencyKey` is the same for every attempt. */
export interface OutboundReply {
  readonly idempotencyKey: string;
  readonly conversationKey: string;
  readonly recipient: string | null;
  readonly text: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly replyTo?: string;
  readonly attachments: readonly { readonly fileName: string; readonly mimeType: string; readonly read: () => Promise<Uint8Array> }[];
}

export interface Sent { readonly ok: true; readonly externalId: string | null; readonly at: Date }
/** retry: may work later · rejected: never · uncertain: it may have arrived, a person decides. `reason` is for people and holds no secret. */
export interface SendFailure {
  readonly ok: false;
  readonly kind: 'retry' | 'rejected' | 'window_closed' | 'blocked' | 'misconfigured' | 'uncertain';
  readonly code: string;
  readonly reason: string;
  /** Seconds the provider asked us to wait. */
  readonly retryAfter?: number;
}
export type SendResult = Sent | SendFailure;

/** Outgoing HTTP, passed in: the core decides about addresses, time-outs and proxies. Throws HttpTimeout or HttpUnreachable (kit/http). */
export interface Http {
  request(call: { readonly method: string; readonly url: string; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array; readonly timeoutMs?: number }): Promise<{
    readonly status: number;
    readonly headers: Headers;
    readonly body: Uint8Array;
  }>;
}

/** What a channel can do, as data: the desk and the core ask this, never the channel's name. */
export interface Manifest {
  readonly kind: string;
  readonly name: string;
  /** SVG path data in a 16 × 16 box, drawn by us. */
  readonly icon: string;
  /** provider: `send` reaches out · internal: the message is there once it is stored, the citizen's client fetches it. */
  readonly delivery: 'provider' | 'internal';
  readonly webhook: boolean;
  readonly capabilities: {
    readonly text: { readonly max: number; readonly countedAs: 'utf16' | 'codepoints' | 'bytes' | 'graphemes' | 'weighted' };
    readonly media: { readonly in: readonly string[]; readonly out: readonly string[]; readonly maxBytes: number } | null;
    /** Hours after the citizen's last message in which answering is free; null = no window. */
    readonly replyWindowHours: number | null;
    readonly visibility: readonly ('PRIVATE' | 'PUBLIC')[];
    readonly receipts: readonly ('DELIVERED' | 'READ')[];
    readonly edits: boolean;
    readonly withdraw: boolean;
    readonly typing: boolean;
    readonly hide: boolean;
    readonly privateReply: boolean;
    /** Sending the same `idempotencyKey` twice arrives once: after a crash in between it may simply be sent again. */
    readonly idempotentSend: boolean;
  };
}

/**
 * One channel: knows the provider and nothing about us. `parse` is pure and total: it never throws on unknown content and keeps what it does not know.
 * Methods (not function properties) so that a Channel of its own settings fits in the registry; settings always come out of `settings.parse`.
 */
export interface Channel<Settings = unknown> {
  readonly manifest: Manifest;
  readonly settings: z.ZodType<Settings>;
  /** What the provider calls this account, from its settings; null where the channel has no such thing. */
  externalKey(settings: Settings): string | null;
  verify(raw: Uint8Array, headers: Headers, url: string, settings: Settings): Verification;
  handshake?(query: Readonly<Record<string, string | undefined>>, settings: Settings): { readonly status: number; readonly body: string; readonly contentType: string } | null;
  parse(payload: Uint8Array, headers: Headers, settings: Settings): NormalisedEvent[];
  send?(reply: OutboundReply, settings: Settings, http: Http, now: Date): Promise<SendResult>;
}
