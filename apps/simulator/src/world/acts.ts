/** What a citizen does on a telephone. `hoursAgo`: the provider says it happened so long ago. */
export type Act =
  | { readonly act: 'say'; readonly text: string; readonly replyTo?: string; readonly hoursAgo?: number }
  | { readonly act: 'photo'; readonly text?: string }
  | { readonly act: 'voice' }
  | { readonly act: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly act: 'sticker' }
  | { readonly act: 'react'; readonly to: string; readonly emoji: string }
  | { readonly act: 'edit'; readonly of: string; readonly text: string }
  | { readonly act: 'unsend'; readonly of: string }
  | { readonly act: 'read' }
  | { readonly act: 'block'; readonly blocked: boolean };

/** An event of the provider about one citizen, in the platform's own shape, before it is put in an envelope. */
export interface Happening {
  readonly accountId: string;
  /** Keeps its order with the others of the same key. */
  readonly key: string;
  readonly fragment: unknown;
}
