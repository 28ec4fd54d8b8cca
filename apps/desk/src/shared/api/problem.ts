import type { ProblemCode, ProblemPartsFragment } from '@balie/schema/generated/graphql.js';
import { translate as t, type MessageKey } from '../i18n/i18n.js';

/** Where a person can go from a kind of trouble. */
export type WayOut = 'next' | 'read' | 'note' | 'history' | 'facts' | null;

/** One sentence and one way out for every code; the compiler sees to it that none is missing. */
const table: Readonly<Record<ProblemCode, { text: MessageKey; wayOut: WayOut }>> = {
  VALIDATION: { text: 'problem.VALIDATION', wayOut: null },
  NOT_FOUND: { text: 'problem.NOT_FOUND', wayOut: 'next' },
  FORBIDDEN: { text: 'problem.FORBIDDEN', wayOut: null },
  STALE_VERSION: { text: 'problem.STALE_VERSION', wayOut: 'read' },
  ALREADY_CLAIMED: { text: 'problem.ALREADY_CLAIMED', wayOut: 'next' },
  NOT_YOUR_CLAIM: { text: 'problem.NOT_YOUR_CLAIM', wayOut: 'note' },
  TRANSITION_NOT_ALLOWED: { text: 'problem.TRANSITION_NOT_ALLOWED', wayOut: 'history' },
  REASON_REQUIRED: { text: 'problem.REASON_REQUIRED', wayOut: null },
  REPLY_WINDOW_CLOSED: { text: 'problem.REPLY_WINDOW_CLOSED', wayOut: 'note' },
  REPLY_TOO_LONG: { text: 'problem.REPLY_TOO_LONG', wayOut: null },
  CHANNEL_CANNOT: { text: 'problem.CHANNEL_CANNOT', wayOut: 'note' },
  ACCOUNT_BROKEN: { text: 'problem.ACCOUNT_BROKEN', wayOut: 'note' },
  ESCALATION_OPEN: { text: 'problem.ESCALATION_OPEN', wayOut: 'history' },
  MISSING_FACTS: { text: 'problem.MISSING_FACTS', wayOut: 'facts' },
  CLIENT_KEY_REUSED: { text: 'problem.CLIENT_KEY_REUSED', wayOut: 'read' },
  RATE_LIMITED: { text: 'problem.RATE_LIMITED', wayOut: null },
};

/** The desk's own sentence for a problem, in the person's language; the server's where the code is newer than this page. */
export const problemText = (problem: Pick<ProblemPartsFragment, 'code' | 'message'>) => {
  const row = (table as Partial<typeof table>)[problem.code];
  return row ? t(row.text) : problem.message;
};

export const wayOutOf = (code: ProblemCode): WayOut => (table as Partial<typeof table>)[code]?.wayOut ?? null;
