import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Settings of a web messenger account. What is stored is the parsed value: a token secret left out is made then, once. */
export const webSettings = z.object({
  /** Origins whose pages may talk to this account (`https://www.politie.nl`); our own pages always may. */
  allowedOrigins: z.array(z.url().transform((url) => new URL(url).origin)).max(100).default([]),
  /** Signs the visitors' tokens; replacing it makes every visitor new. */
  tokenSecret: z.string().min(32).max(512).default(() => randomBytes(32).toString('base64url')),
});

export type WebSettings = z.infer<typeof webSettings>;
