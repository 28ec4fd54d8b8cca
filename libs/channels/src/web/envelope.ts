import type { EventAttachment } from '../contract.js';

/**
 * What the citizen's door stores as the body of a delivery, after it checked the visitor's token: one entry a request.
 * Times are the server's: a citizen's clock is not to be trusted.
 */
export interface WebEnvelope {
  readonly visitorId: string;
  readonly at: string;
  readonly entries: readonly WebEntry[];
}

export type WebEntry =
  | {
      readonly type: 'message';
      /** The id the door answered with; the message has it everywhere. */
      readonly messageId: string;
      readonly clientKey: string;
      readonly text: string;
      readonly location?: { readonly latitude: number; readonly longitude: number; readonly accuracy?: number };
      readonly attachments?: readonly WebAttachment[];
      /** Language of the citizen's screen. */
      readonly language?: string;
    }
  | { readonly type: 'callback'; readonly messageId: string; readonly clientKey: string; readonly phone: string; readonly text?: string }
  | { readonly type: 'receipts'; readonly delivered: readonly string[]; readonly read: readonly string[] }
  | { readonly type: 'typing' };

/** A file uploaded before the message that brings it. */
export interface WebAttachment {
  readonly id: string;
  readonly kind: EventAttachment['type'];
  readonly fileName?: string;
  readonly mimeType?: string;
}

export const writeEnvelope = (envelope: WebEnvelope): Buffer => Buffer.from(JSON.stringify(envelope), 'utf8');
