import type { ChipTone } from '@balie/ui/Chip.js';
import { wordFor, type Translate } from '../../../shared/i18n/i18n.js';

/** Why something is proposed: how we know, the citizen's own words, and the municipality they lead to. */
export type Why = { by: string; words: string | null; municipality: string | null };

/** One suggestion: what, how sure (0–1), and why. The shape is the server's and may grow; nothing is taken for granted. */
export type Suggestion = { value: string; score: number | null; why: Why | null };

const record = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function whyOf(source: unknown): Why | null {
  if (typeof source === 'string' && source !== '') return { by: 'text', words: source, municipality: null };
  const { by, words, municipality } = record(source);
  return text(by) ? { by: text(by) ?? '', words: text(words), municipality: text(municipality) } : null;
}

function one(source: unknown): Suggestion | null {
  if (typeof source === 'string') return { value: source, score: null, why: null };
  const from = record(source);
  const value = [from['value'], from['name'], from['slug'], from['code'], from['label']].find((candidate) => typeof candidate === 'string' && candidate !== '');
  if (typeof value !== 'string') return null;
  const score = typeof from['score'] === 'number' ? from['score'] : typeof from['certainty'] === 'number' ? from['certainty'] : null;
  return { value, score, why: whyOf(from['reason']) };
}

/** The best suggestion for a fact, or null. */
export function suggested(suggestions: unknown, fact: string): Suggestion | null {
  const found = record(suggestions)[fact];
  return one(Array.isArray(found) ? found[0] : found);
}

/** All suggestions for a fact, best first. */
export function allSuggested(suggestions: unknown, fact: string): Suggestion[] {
  const found = record(suggestions)[fact];
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]).flatMap((source) => one(source) ?? []);
}

/** One sentence: "‘Harderwijk’ in de tekst → gemeente Harderwijk". */
export function whySentence(why: Why, t: Translate): string {
  const source = why.words && why.by === 'text' ? t('why.words', { words: why.words }) : wordFor('why', why.by, wordFor('facts.source', why.by));
  return why.municipality ? t('why.municipality', { source, municipality: why.municipality }) : source;
}

/** A word for a score: certain, likely, uncertain. */
export const certaintyOf = (score: number | null) => (score === null ? null : score >= 0.85 ? 'high' : score >= 0.6 ? 'middle' : 'low');

/** The colour of the word; the word carries the meaning. */
export const certaintyTone: Readonly<Record<'high' | 'middle' | 'low', ChipTone>> = { high: 'ok', middle: 'plain', low: 'amber' };

/** Which step decided about the team; null for a report from before rules were kept. */
export function routingOf(suggestions: unknown): { version: number; step: string; rule: { number: number; name: string } | null; passed: { number: number; name: string }[] } | null {
  const { version, step, rule, rejected } = record(record(suggestions)['routing']);
  if (typeof version !== 'number' || typeof step !== 'string') return null;
  const named = (source: unknown) => {
    const { number, name } = record(source);
    return typeof number === 'number' && typeof name === 'string' ? { number, name } : null;
  };
  return { version, step, rule: named(rule), passed: (Array.isArray(rejected) ? rejected : []).flatMap((one) => named(one) ?? []) };
}
