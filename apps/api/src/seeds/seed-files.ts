import { readFileSync } from 'node:fs';
import type { ReportType } from '@balie/domain/words/enums.js';

/** apps/api/seeds, from the sources and from dist alike. */
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')) as T;

export interface TeamSeed {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly areas: readonly { readonly municipality: string; readonly confidence: string }[];
}

interface Labelled {
  readonly slug: string;
  readonly nl: string;
  readonly en: string;
}

export interface CategorySeed extends Labelled {
  readonly sub: readonly Labelled[];
}

export interface TargetSeed {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly mustAcknowledge: boolean;
  readonly ackSeconds: number | null;
  readonly fallback: string | null;
}

export interface SavedReplySeed {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly type: ReportType | null;
  readonly category: string | null;
}

export const teamSeeds = (): TeamSeed[] => read('teams.json');
export const categorySeeds = (): CategorySeed[] => read('categories.json');
export const targetSeeds = (): TargetSeed[] => read('escalation-targets.json');
export const savedReplySeeds = (): SavedReplySeed[] => read('saved-replies.json');
