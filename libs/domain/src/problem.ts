/** Expected trouble, as a closed set: it is thrown inside the transaction (which rolls back) and comes out as `payload.problem`. */
export type ProblemCode =
  | 'VALIDATION' | 'NOT_FOUND' | 'FORBIDDEN' | 'STALE_VERSION' | 'ALREADY_CLAIMED' | 'NOT_YOUR_CLAIM' | 'TRANSITION_NOT_ALLOWED' | 'REASON_REQUIRED'
  | 'REPLY_WINDOW_CLOSED' | 'REPLY_TOO_LONG' | 'CHANNEL_CANNOT' | 'ACCOUNT_BROKEN' | 'ESCALATION_OPEN' | 'MISSING_FACTS' | 'CLIENT_KEY_REUSED' | 'RATE_LIMITED';

/** What fills the placeholders of a catalogue sentence. */
export type ProblemParams = Readonly<Record<string, string | number | readonly string[]>>;

/** What only some problems carry, for the union in the payload. */
export interface ProblemExtras {
  /** ALREADY_CLAIMED: who was first, and since when. */
  readonly alreadyClaimed?: { readonly byUserId: string; readonly since: Date };
  /** STALE_VERSION: the version the sender should have seen. */
  readonly staleVersion?: { readonly currentVersion: number };
}

/**
 * Expected trouble with a code for programs and a catalogue key with params for people.
 * `message` (of Error) is English and for logs; it holds no text of citizens.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    /** Key in the message catalogue, `problem.<what>`. */
    readonly key: string = `problem.${code.toLowerCase()}`,
    readonly params: ProblemParams = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code} (${key})`);
  }
}

/** ALREADY_CLAIMED: the loser of a race is told who won. */
export function alreadyClaimed(byUserId: string, since: Date): Problem {
  return new Problem('ALREADY_CLAIMED', undefined, {}, { alreadyClaimed: { byUserId, since } });
}

/** STALE_VERSION: the act was based on an older picture than the current one. */
export function staleVersion(currentVersion: number): Problem {
  return new Problem('STALE_VERSION', undefined, { currentVersion }, { staleVersion: { currentVersion } });
}

/** MISSING_FACTS: closing needs more; `missing` names the fields (type, category, legalBasis, closingMessage …). */
export function missingFacts(missing: readonly string[]): Problem {
  return new Problem('MISSING_FACTS', undefined, { missing });
}

/** VALIDATION: one field of the input cannot be right; `field` as in the input type. */
export function invalid(field: string, key = 'problem.validation'): Problem {
  return new Problem('VALIDATION', key, { field });
}
