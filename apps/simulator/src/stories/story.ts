/** One invented citizen and what they want. Places are real; people, plates, numbers and events are not. */
export interface Story {
  id: string;
  /** Said one after the other, as people write in a messenger. */
  opening: string[];
  /** Shared with the last opening message: latitude, longitude. */
  at?: readonly [number, number];
  /** A photo goes along. */
  photo?: true;
  /** One for each question of the desk. */
  details: string[];
  /** After an answer that asks nothing (any more). */
  thanks?: string;
  /** When nobody answered for a good while. */
  nudge?: string;
}
