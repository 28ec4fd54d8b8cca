import { z } from 'zod';
import { field } from './field-meta.js';

/** Where the provider's API is: the provider's own address unless a test or a training ground says otherwise. No slash at the end. */
export const apiBaseUrl = (provider: string) =>
  z.url({ protocol: /^https?$/ }).default(provider).transform((url) => url.replace(/\/+$/, ''))
    .meta(field({ label: { nl: 'Adres van de API', en: 'Address of the API' }, hint: { nl: 'Alleen invullen om te oefenen of te testen.', en: 'Fill in only for training or testing.' }, rare: true }));

/** An id as a provider writes it: never blank, never a space inside. */
export const providerId = (label: { readonly nl: string; readonly en: string }, hint?: { readonly nl: string; readonly en: string }) =>
  z.string().trim().min(1).max(200).regex(/^\S+$/).meta(field({ label, hint }));

/** A secret of at least this length; short ones are typing errors. */
export const secret = (label: { readonly nl: string; readonly en: string }, hint?: { readonly nl: string; readonly en: string }, made?: true) =>
  z.string().trim().min(1).max(4096).meta(field({ label, hint, secret: true, ...(made ? { made } : {}) }));
