import type { Danger } from '@balie/domain/words/enums.js';

/** What sort of danger; the first words a citizen gets depend on it. */
export const DANGER_KINDS = ['GENERAL', 'VIOLENCE', 'SUICIDE', 'DOMESTIC', 'FIRE', 'MEDICAL', 'WATER', 'TRAFFIC', 'MISSING', 'MINOR'] as const;
export type DangerKind = (typeof DANGER_KINDS)[number];

/** A readable rule: what a citizen may say (`text/phrases.ts`), and what that means unless a guard speaks against it. */
export interface DangerRule {
  readonly id: string;
  readonly kind: DangerKind;
  readonly level: Exclude<Danger, 'NONE'>;
  readonly say: readonly string[];
}

/** Words that say it is not (now, or not real). `strength` is taken off the score of what they are about. */
export interface Guard {
  readonly id: string;
  readonly strength: number;
  /** `words`: only up to that many words away, within the sentence; `message`: everywhere. */
  readonly reach: 'message' | number;
  readonly say: readonly string[];
}
