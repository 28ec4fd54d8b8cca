/** Who and when, the same for every kind of event of a page. */
export interface Envelope {
  readonly account: string | undefined;
  readonly user: string | undefined;
  readonly conversationKey: string;
  readonly at: string | undefined;
}
