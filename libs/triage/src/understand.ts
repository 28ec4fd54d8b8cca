import { dangerByRules, type DangerFound } from './danger/by-rules.js';
import { judged, type Guess } from './labels/judge.js';
import { detectLanguage, type LanguageFound } from './language/detect-language.js';
import { decidingWords } from './labels/deciding-words.js';
import { featuresOf } from './model/features.js';
import { shippedModel, type Model } from './model/shipped-model.js';
import { findPii } from './pii/find-pii.js';
import type { PiiSpan } from './pii/span.js';

export interface MessageToUnderstand {
  readonly text: string;
  /** Kind of channel as in `channels.md`. */
  readonly channel: string;
}

/** A guess with the citizen's words that weighed most for it, in order of the text; none when nothing stood out. */
export interface Explained extends Guess {
  readonly words: readonly string[];
}

/** What is suggested about a message. Nothing here is a decision; where comes from `@balie/geo`. */
export interface Understood {
  readonly language: LanguageFound;
  /** Null without a model. */
  readonly type: Explained | null;
  readonly category: Explained | null;
  readonly urgency: Explained | null;
  readonly danger: DangerFound;
  readonly pii: readonly PiiSpan[];
  /** Version of the model that answered; null without one. */
  readonly model: string | null;
}

/** Understands a message on this machine: no network, no clock. Time is linear in the length of the text, of which at most 40,000 units are read. */
export function understand({ text, channel }: MessageToUnderstand, model: Model | null = shippedModel()): Understood {
  const rules = dangerByRules(text);
  const base = { language: detectLanguage(text), pii: findPii(text) };
  if (!model) return { ...base, type: null, category: null, urgency: null, danger: rules, model: null };
  const { danger, ...guesses } = judged(model, featuresOf({ text, channel }), text, rules);
  const explained = (question: 'type' | 'category' | 'urgency'): Explained => ({ ...guesses[question], words: decidingWords(model[question], guesses[question].label, text) });
  return { ...base, type: explained('type'), category: explained('category'), urgency: explained('urgency'), danger, model: model.version };
}
