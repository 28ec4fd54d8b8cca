import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { field } from '../kit/field-meta.js';

/** Settings of a web messenger account. What is stored is the parsed value: a token secret left out is made then, once. */
export const webSettings = z.object({
  /** Origins whose pages may talk to this account (`https://www.politie.nl`); our own pages always may. */
  allowedOrigins: z.array(z.url().transform((url) => new URL(url).origin)).max(100).default([])
    .meta(field({ label: { nl: 'Websites die mogen meepraten', en: 'Websites that may talk along' }, hint: { nl: 'Adressen zoals https://www.gemeente.nl. Onze eigen pagina mag altijd.', en: 'Addresses such as https://www.gemeente.nl. Our own page always may.' } })),
  /** Signs the visitors' tokens; replacing it makes every visitor new. */
  tokenSecret: z.string().min(32).max(512).default(() => randomBytes(32).toString('base64url'))
    .meta(field({ label: { nl: 'Sleutel voor bezoekers', en: 'Visitors’ key' }, hint: { nl: 'Laat leeg: dan maken wij er een.', en: 'Leave empty: we make one.' }, secret: true, made: true, rare: true })),
});

export type WebSettings = z.infer<typeof webSettings>;
