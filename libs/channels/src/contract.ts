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
  /** What it is called when it is no file: a contact with a number, a place, the page a link leads to. */
  readonly title?: string;
  /** The provider's digest of the bytes (hex or base64 SHA-256), where it gives one. */
  readonly sha256?: string;
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
  /** For receipts: everything of ours in this conversation up to this moment reached that state too, ISO 8601 UTC. */
  readonly upTo?: string;
  /** Other names this citizen may be known by here (a phone number beside a lasting id): a conversation under one of them is this one. */
  readonly aliases?: readonly string[];
  /** The provider says a citizen is called otherwise from now on: from `user` to this. */
  readonly newUser?: string;
  /** The citizen did something that counts as writing for the channel's reply window, without a message (a reaction, a button). */
  readonly opensWindow?: boolean;
  /** For news about the account itself: `stops` = it cannot send any more, `works` = it can again, `notice` = worth knowing. */
  readonly health?: { readonly code: string; readonly reason: string; readonly effect: 'stops' | 'works' | 'notice' };
  readonly payload?: string;
  readonly language?: string;
  /** Why an `ignore` needs nobody's attention. */
  readonly reason?: string;
  /** The id this message has with us: promised to the sender by the door already (internal channels), or sent along with what an echo repeats. */
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
  /** Other names of the recipient at the provider, where it gave several. */
  readonly recipientAliases?: readonly string[];
  readonly text: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly replyTo?: string;
  readonly attachments: readonly OutboundFile[];
  /** Sent by the desk itself and not by a person: what only people may do (answering late) is not for it. */
  readonly automatic?: boolean;
  /** When the citizen last did something here; outside the channel's window it decides how (and whether) this may be sent. */
  readonly lastInboundAt?: Date;
  /** An approved text of the provider instead of free text, for outside the window. */
  readonly template?: ChosenTemplate;
}

/** A file of the desk, read when it is needed. */
export interface OutboundFile {
  readonly kind: 'image' | 'audio' | 'video' | 'file';
  readonly fileName: string;
  readonly mimeType: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A provider's approved text as chosen by a person: `parameters` fill its placeholders in order. */
export interface ChosenTemplate {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly string[];
}

/** A provider's approved text: `body` with placeholders `{{1}}` …; `parameterCount` of them. Only `APPROVED` ones can be sent. */
export interface Template {
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly body: string;
  readonly parameterCount: number;
}

/** Where the bytes of an attachment are now: fetched with these headers, following no redirect to a host that `mediaHosts` does not name. */
export interface MediaAddress {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
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
  /** account: nobody can be written to by this account now · absent: it is about this message or this citizen. */
  readonly scope?: 'account';
}
export type SendResult = Sent | SendFailure;

/** What a test call to the provider said of an account: it answers to these settings, or why not. */
export type ProbeResult = { readonly ok: true; readonly name?: string } | SendFailure;

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
    readonly media: { readonly in: readonly string[]; readonly out: readonly string[]; readonly maxBytes: number; readonly hosts?: readonly string[] } | null;
    /** Hours after the citizen's last message in which a person may still answer by hand (a provider's special permission); null or absent = none. */
    readonly humanAgentHours?: number | null;
    /** The provider keeps approved texts that may be sent outside the window. */
    readonly templates?: boolean;
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

/** Steps in the languages of the desk. */
export interface Guide {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/**
 * One channel: knows the provider and nothing about us. `parse` is pure and total: it never throws on unknown content and keeps what it does not know.
 * Methods (not function properties) so that a Channel of its own settings fits in the registry; settings always come out of `settings.parse`.
 */
export interface Channel<Settings = unknown> {
  readonly manifest: Manifest;
  /** Fields carry `fieldMeta` (label, hint, secret) for the form that asks for them. */
  readonly settings: z.ZodType<Settings>;
  /** How to connect an account, step by step, for the person who does it. */
  readonly guide?: Guide;
  /** What the provider calls this account, from its settings; null where the channel has no such thing. */
  externalKey(settings: Settings): string | null;
  /** Further names by which events may call this account (a business account above a number); such an event goes to the first account that has it. */
  otherKeys?(settings: Settings): readonly string[];
  /** What the accounts of one webhook share (an app's secret): only between those an event may move from the account it was delivered to. */
  appKey?(settings: Settings): string;
  verify(raw: Uint8Array, headers: Headers, url: string, settings: Settings): Verification;
  handshake?(query: Readonly<Record<string, string | undefined>>, settings: Settings): { readonly status: number; readonly body: string; readonly contentType: string } | null;
  parse(payload: Uint8Array, headers: Headers, settings: Settings): NormalisedEvent[];
  send?(reply: OutboundReply, settings: Settings, http: Http, now: Date): Promise<SendResult>;
  /** A harmless call that shows whether the provider knows these settings; where the provider allows it, it is told to deliver at `webhookUrl`. */
  probe?(settings: Settings, http: Http, webhookUrl?: string): Promise<ProbeResult>;
  /** The approved texts of this account. */
  templates?(settings: Settings, http: Http): Promise<readonly Template[] | SendFailure>;
  /** Where an attachment's bytes are, asked of the provider where the event had only an id. Expires soon: fetch at once. */
  locateMedia?(attachment: EventAttachment, settings: Settings, http: Http): Promise<MediaAddress | SendFailure>;
  /** Tells the citizen's side that we read up to this message, or that somebody types; failing harms nobody. */
  signal?(signal: { readonly kind: 'read' | 'typing'; readonly recipient: string | null; readonly conversationKey: string; readonly messageExternalId?: string }, settings: Settings, http: Http): Promise<void>;
}
