import type { Chance } from '../random.js';
import type { Act } from '../world/acts.js';
import type { Account, Line, Phone } from '../world/model.js';

/** Who somebody is on a platform. */
export interface Known {
  readonly userId: string;
  readonly number?: string;
}

export interface Posting {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: number;
}

/** One provider as citizens see it and as it speaks to the desk. Written from the provider's documentation, not from our channel folder: two readings must meet. */
export interface Platform {
  readonly kind: string;
  /** What people can do there; anything else is not offered. */
  readonly acts: readonly Act['act'][];
  /** Hours after the citizen's last act in which a business may write freely; null: always. */
  readonly windowHours: number | null;
  /** The setting that is the token the desk calls with. */
  readonly tokenSetting: string;
  newToken(luck: Chance, account: Account): string;
  newPerson(luck: Chance): Known;
  newMessageId(luck: Chance, now: number): string;
  /** What the provider tells the desk of this act; undefined where it tells nothing. `line` is the message it made or is about. */
  fragment(act: Act, line: Line | undefined, phone: Phone, account: Account, now: number): unknown;
  /** What the provider tells of the desk's own messages: `delivered`, `read`, or that it failed (with the provider's error). */
  receipt(state: 'sent' | 'delivered' | 'read', lines: readonly Line[], phone: Phone, account: Account, now: number): unknown[];
  /** Signed deliveries that carry these fragments, all of one account. */
  postings(fragments: readonly unknown[], account: Account, now: number): Posting[];
}

/** Provider time in whole seconds. */
export const seconds = (ms: number): number => Math.floor(ms / 1000);
