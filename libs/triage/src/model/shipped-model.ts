import { existsSync, readFileSync } from 'node:fs';
import { loadHead, type Head, type StoredHead } from './linear-model.js';

/** The four questions the model answers. */
export const QUESTIONS = ['type', 'category', 'urgency', 'danger'] as const;
export type Question = (typeof QUESTIONS)[number];

/** A trained model with its data sheet in short (`libs/triage/MODEL.md` is the long one). */
export interface StoredModel {
  readonly version: string;
  readonly examples: number;
  /** Five-fold figures on the open messages, 0–1. */
  readonly quality: Readonly<Record<string, number>>;
  readonly heads: Readonly<Record<Question, StoredHead>>;
}

export type Model = Readonly<Record<Question, Head>> & { readonly version: string };

const file = new URL('./shipped.json', import.meta.url);
let loaded: Model | null | undefined;

/** The model that came with this version, read once; null when there is none, and the rules stand alone. */
export function shippedModel(): Model | null {
  loaded ??= existsSync(file) ? loadModel(JSON.parse(readFileSync(file, 'utf8')) as StoredModel) : null;
  return loaded;
}

/** Throws when a head is of another version of the features. */
export const loadModel = ({ version, heads }: StoredModel): Model => ({
  version, type: loadHead(heads.type), category: loadHead(heads.category), urgency: loadHead(heads.urgency), danger: loadHead(heads.danger),
});
