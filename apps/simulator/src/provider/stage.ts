import { madeMedia } from '../media/media.js';
import type { World } from '../world/world.js';
import type { Account, Line, LineKind, Phone } from '../world/model.js';

/** What the desk uploaded to a provider. */
export interface Upload {
  readonly accountId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

export interface Said {
  readonly kind: LineKind;
  readonly text: string;
  readonly mediaId?: string;
  readonly fileName?: string;
  readonly replyTo?: string;
  readonly metadata?: string;
}

/** What the played provider APIs work on. */
export interface Stage {
  readonly world: World;
  readonly uploads: Map<string, Upload>;
  /** A message of the desk arrives at a phone: receipts follow as the account's mood says. */
  deliver(account: Account, phone: Phone, said: Said): Line;
  /** The provider took it and finds out afterwards that it cannot be delivered. */
  failLater(account: Account, phone: Phone, line: Line, error: { readonly code: number; readonly title: string; readonly details: string }): void;
}

export const lineKindOf = (mimeType: string): LineKind => (mimeType.startsWith('image/') ? 'photo' : mimeType.startsWith('audio/') ? 'voice' : 'file');

/** Whether the provider still lets a business write freely. */
export const windowOpen = (phone: Phone, hours: number | null, now: number): boolean => hours === null || (!phone.windowClosed && now - phone.lastActAt <= hours * 3_600_000);

/** The bytes of what a citizen made or the desk uploaded. */
export const bytesOf = (id: string, stage: Stage): { readonly bytes: Uint8Array; readonly mimeType: string } => stage.uploads.get(id) ?? madeMedia(id);
