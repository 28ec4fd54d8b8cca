import { understand, type Explained } from '@balie/triage/understand.js';
import type { ReportEntity } from '../report.entity.js';

/** A fact as proposed: the screen makes the sentence; `decision` is put beside it when a person decides. */
interface Proposal {
  readonly value: string;
  readonly score: number;
  readonly reason: { readonly by: 'text' | 'model'; readonly words: string | null; readonly municipality: null };
  readonly model: string | null;
  readonly messageId: string;
  readonly decision?: unknown;
}

export interface MessageSeen {
  readonly id: string;
  readonly text: string | null;
  /** Kind of its channel. */
  readonly channel: string;
}

/** From this score on a language that no channel told is believed: automatic texts follow it. */
const SURE_OF_LANGUAGE = 0.35;
const MOST_SPANS = 50;

/** What one message proposes for its report: type, category, urgency, language and where personal data stand in it. Nothing for a message without words. */
export function proposalsOf({ id, text, channel }: MessageSeen): { proposals: Record<string, unknown>; language: string | null } {
  if (text === null || text.trim() === '') return { proposals: {}, language: null };
  const { type, category, urgency, language, pii, model } = understand({ text, channel });
  const proposal = (guess: Explained): Proposal => ({
    value: guess.label, score: guess.score, reason: { by: guess.words.length > 0 ? 'text' : 'model', words: guess.words.join(', ') || null, municipality: null }, model, messageId: id,
  });
  return {
    proposals: {
      ...(type && { type: proposal(type) }), ...(category && { category: proposal(category) }), ...(urgency && { urgency: proposal(urgency) }),
      language: { value: language.language, score: language.score, reason: { by: 'text', words: null, municipality: null }, model: null, messageId: id } satisfies Proposal,
      ...(pii.length > 0 && { pii: pii.slice(0, MOST_SPANS).map((span) => ({ ...span, messageId: id })) }),
    },
    language: language.score >= SURE_OF_LANGUAGE ? language.language : null,
  };
}

/** A later message proposes too: it replaces a proposal that was less sure and that nobody decided on; personal data add up. */
export function withProposals(suggestions: ReportEntity['suggestions'], proposals: Record<string, unknown>): Record<string, unknown> {
  const added = Object.entries(proposals).filter(([fact, later]) => {
    const earlier = suggestions[fact] as Partial<Proposal> | undefined;
    return fact !== 'pii' && (earlier === undefined || (earlier.decision === undefined && (earlier.score ?? 0) <= ((later as Proposal).score)));
  });
  const spans = [...((suggestions['pii'] as unknown[] | undefined) ?? []), ...((proposals['pii'] as unknown[] | undefined) ?? [])].slice(0, MOST_SPANS);
  return { ...suggestions, ...Object.fromEntries(added), ...(spans.length > 0 && { pii: spans }) };
}
