import { isWindowOpen } from '../reply/window.js';
import type { ReportFacts } from '../report/report.js';

/** What a citizen can be told by itself; each has a text per language that the unit writes and switches on or off. */
export const NEWS_CODES = ['FIRST_ANSWER', 'FORWARDED', 'TEAM_HAS_IT', 'REOPENED', 'REMINDER', 'CLOSED_BY_SILENCE', 'COMPLAINT_RECEIPT'] as const;
export type NewsCode = (typeof NEWS_CODES)[number];

/** The news an act of a person brings; null for acts that are nobody's business but ours, or that come with words of their own. */
export function newsOfAct(act: string): NewsCode | null {
  switch (act) {
    case 'assignReport': return 'FORWARDED';
    case 'acceptAssignment': return 'TEAM_HAS_IT';
    case 'reopenReport': return 'REOPENED';
    default: return null;
  }
}

/** Why news goes out or not: as a code for the screen. */
export type NewsWhy = 'CHOSEN' | 'OWN_WORDS' | 'NOT_CHOSEN' | 'SAFE_CONTACT' | 'PUBLIC' | 'WINDOW_CLOSED' | 'CHANNEL_CANNOT' | 'ACCOUNT_BROKEN';

/** What decides about news beside the report. */
export interface NewsSurroundings {
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  /** Do not write first (violence, suicide, minors). */
  readonly safeContact: boolean;
  /** The unit's text for it is there and switched on. */
  readonly chosen: boolean;
  readonly accountWorks: boolean;
}

/** May this citizen be told by itself now? Never in public, never where writing first may hurt somebody, never where the channel does not carry it. */
export function newsVerdict(report: ReportFacts, around: NewsSurroundings, now: Date): NewsWhy {
  if (!around.chosen) return 'NOT_CHOSEN';
  if (around.safeContact) return 'SAFE_CONTACT';
  if (around.visibility === 'PUBLIC') return 'PUBLIC';
  if (report.conversationWritable === false) return 'CHANNEL_CANNOT';
  if (!isWindowOpen(report.replyWindowClosesAt, now)) return 'WINDOW_CLOSED';
  return around.accountWorks ? 'CHOSEN' : 'ACCOUNT_BROKEN';
}
