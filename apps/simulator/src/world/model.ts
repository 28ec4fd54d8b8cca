/** An account of the desk at a played provider. `settings` are the desk's own words for it (contract: settings of a channel account). */
export interface Account {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  settings: Readonly<Record<string, string>>;
  moods: Moods;
  /** The token the provider takes now; another one is refused. */
  token: string;
  /** Where the desk asked for its webhooks, on platforms that can be asked. */
  webhook?: { readonly url: string; readonly secret: string | undefined };
  tally: Tally;
}

/** What an api does to those who call it; `share` is the part of the calls it strikes, in [0, 1]. */
export const apiMoods = ['well', 'slow', 'too_many', 'broken', 'hangs', 'hangs_after', 'token_lost', 'restricted'] as const;
export type ApiMood = (typeof apiMoods)[number];

export interface Moods {
  api: ApiMood;
  share: number;
  /** Part of the deliveries that comes twice, and that changes places with the next one of another citizen or of their own. */
  doubled: number;
  shuffled: number;
  /** Events wait for each other and come as one delivery, where the platform does so. */
  batched: boolean;
  receipts: 'prompt' | 'late' | 'never';
}

/** Counted in events: what was sent to the desk, what it took, what came twice, what it took only after a second try or five seconds. */
export interface Tally {
  sent: number;
  acknowledged: number;
  doubled: number;
  late: number;
  refused: number;
  /** Calls of the desk that were taken, and that were not. */
  taken: number;
  turnedDown: number;
}

export const calm = (): Moods => ({ api: 'well', share: 1, doubled: 0, shuffled: 0, batched: false, receipts: 'prompt' });
export const nothingCounted = (): Tally => ({ sent: 0, acknowledged: 0, doubled: 0, late: 0, refused: 0, taken: 0, turnedDown: 0 });

export type LineKind = 'text' | 'photo' | 'voice' | 'location' | 'sticker' | 'file' | 'template' | 'contact';

/** One message as the citizen's phone shows it. `id` is the provider's. */
export interface Line {
  readonly id: string;
  readonly from: 'citizen' | 'desk';
  readonly kind: LineKind;
  text: string;
  readonly mediaId?: string;
  readonly at: number;
  readonly place?: readonly [number, number];
  readonly replyTo?: string;
  readonly fileName?: string;
  edits: number;
  unsent?: true;
  reaction?: string;
  /** What the desk attached for itself; comes back in the echo. */
  readonly metadata?: string;
  /** Of the desk's lines: what the citizen's side did with it. */
  state?: 'sent' | 'delivered' | 'read';
  /** Of the citizen's: whether the desk has it. */
  taken?: boolean;
}

/** A citizen's telephone on one account. */
export interface Phone {
  readonly id: string;
  readonly accountId: string;
  readonly kind: string;
  readonly name: string;
  /** What the provider calls this person there; a phone number beside it where the platform has one. */
  readonly userId: string;
  readonly number?: string;
  lines: Line[];
  /** When the citizen last did something that opens the reply window, ms since 1970. */
  lastActAt: number;
  blocked: boolean;
  /** The provider holds the window for closed whatever the time. */
  windowClosed: boolean;
  typingUntil: number;
}
