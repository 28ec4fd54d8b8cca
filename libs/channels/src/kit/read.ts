import type { Json } from './json.js';

/** Lenient readers over a stranger's JSON: what is not of the wanted shape is simply not there. */

export type JsonObject = { readonly [key: string]: Json };

export const object = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;

export const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

export const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** An id is an opaque string, also where a payload has it as a number. */
export const id = (value: Json | undefined): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

export const number = (value: Json | undefined): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** An own field; inherited names (constructor, __proto__) are never found. */
export const field = (value: JsonObject, key: string): Json | undefined => (Object.hasOwn(value, key) ? value[key] : undefined);

/** A moment as ISO 8601 UTC, when the text is one between 1990 and 2100. */
export function moment(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  const year = new Date(time).getUTCFullYear();
  return year >= 1990 && year <= 2100 ? new Date(time).toISOString() : undefined;
}
