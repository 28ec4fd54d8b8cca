/** Lengths that the door, the desk and the database agree on; in UTF-16 units unless said otherwise. */
export const LIMITS = {
  titleLength: 80,
  reasonLength: 1_000,
  noteLength: 10_000,
  messageLength: 10_000,
  handleLength: 200,
  attachmentBytes: 16 * 1024 * 1024,
  queuePage: 100,
  holdSeconds: 60,
} as const;
