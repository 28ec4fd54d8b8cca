import type { Danger } from '../words/enums.js';

/** One text of the matrix: kind × language, versioned, switchable. */
export interface FirstWordsText {
  readonly kind: string;
  readonly language: string;
  readonly version: number;
  readonly text: string;
  readonly enabled: boolean;
}

/** Why nothing was said. */
export type FirstWordsSkip = 'PUBLIC' | 'AUTOMATIC_SENDER' | 'RECENT' | 'NOT_WRITABLE' | 'WINDOW_CLOSED' | 'ACCOUNT_BROKEN' | 'SWITCHED_OFF' | 'NO_TEXT' | 'TOO_LONG';

/** What decides whether first words go out, and which. */
export interface FirstWordsSituation {
  readonly danger: Danger;
  readonly kind: string | null;
  /** Danger of the same kind near there that the control room has already. */
  readonly alreadyKnown: boolean;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  /** An echo, a bounce, an auto-reply: nobody reads the answer, or a machine answers it. */
  readonly automaticSender: boolean;
  readonly writable: boolean;
  readonly accountBroken: boolean;
  /** Null where the channel has no window. */
  readonly windowClosesAt: Date | null;
  /** When first words went out in this conversation before. */
  readonly lastAt: Date | null;
  /** Of the citizen, as a code; null when unknown. */
  readonly language: string | null;
  /** False for a text the channel cannot carry whole. */
  readonly fits: (text: string) => boolean;
}

export type FirstWords = { readonly send: FirstWordsText } | { readonly skip: FirstWordsSkip } | { readonly skip: null };

/** At most once in a conversation within this time. */
export const FIRST_WORDS_PAUSE_MS = 30 * 60_000;

/** Words that betray nothing on a lock screen, for everybody whose phone may be read by who did it. */
const NEUTRAL: readonly string[] = ['DOMESTIC', 'SEXUAL', 'MINOR'];

/** Which row of the matrix a kind of danger uses. */
export function rowOf(kind: string | null, alreadyKnown: boolean): string {
  if (kind === 'SUICIDE') return 'SUICIDE';
  if (kind !== null && NEUTRAL.includes(kind)) return 'DOMESTIC';
  if (kind === 'FIRE') return alreadyKnown ? 'FIRE_KNOWN' : 'FIRE';
  return 'GENERAL';
}

/** What is said at once to somebody in danger now; `skip` says why nothing is, null when nothing is called for. */
export function firstWords(situation: FirstWordsSituation, texts: readonly FirstWordsText[], now: Date): FirstWords {
  if (situation.danger !== 'NOW') return { skip: null };
  const why = hindrance(situation, now);
  if (why !== null) return { skip: why };
  const text = textFor(rowOf(situation.kind, situation.alreadyKnown), situation.language, texts);
  if (text === null) return { skip: 'NO_TEXT' };
  if (!text.enabled) return { skip: 'SWITCHED_OFF' };
  return situation.fits(text.text) ? { send: text } : { skip: 'TOO_LONG' };
}

function hindrance(situation: FirstWordsSituation, now: Date): FirstWordsSkip | null {
  if (situation.visibility === 'PUBLIC') return 'PUBLIC';
  if (situation.automaticSender) return 'AUTOMATIC_SENDER';
  if (!situation.writable) return 'NOT_WRITABLE';
  if (situation.accountBroken) return 'ACCOUNT_BROKEN';
  if (situation.windowClosesAt !== null && situation.windowClosesAt <= now) return 'WINDOW_CLOSED';
  if (situation.lastAt !== null && now.getTime() - situation.lastAt.getTime() < FIRST_WORDS_PAUSE_MS) return 'RECENT';
  return null;
}

/** The newest version in the citizen's language, else Dutch, else English; of a row that has no text, GENERAL would betray too much or too little: none. */
function textFor(row: string, language: string | null, texts: readonly FirstWordsText[]): FirstWordsText | null {
  const wanted = [language?.toLowerCase().split('-')[0], 'nl', 'en'];
  for (const code of wanted) {
    const versions = texts.filter((text) => text.kind === row && text.language === code);
    if (versions.length > 0) return versions.reduce((a, b) => (b.version > a.version ? b : a));
  }
  return null;
}
