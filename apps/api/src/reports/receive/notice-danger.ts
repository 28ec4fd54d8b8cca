import type { EventKind } from '@balie/channels/contract.js';
import { raise } from '@balie/domain/report/raise.js';
import { isAllowed } from '@balie/domain/report/states.js';
import type { ReportStatus } from '@balie/domain/words/enums.js';
import { detectDanger, type DangerFound } from '@balie/triage/danger/detect-danger.js';
import type { ReportEntity } from '../report.entity.js';
import type { ConversationWork, WorkingReport } from './conversation-work.js';
import type { LaneItem } from './normalised.js';
import type { Surroundings } from './receive-text.js';

/** What machines send: nobody reads an answer to it, or a machine answers it. */
const AUTOMATIC: readonly EventKind[] = ['auto_reply', 'bounce', 'delay', 'echo'];

/** The message that was looked at; `from`: the report's status before it came. */
export interface Looked {
  readonly id: string;
  readonly text: string | null;
  readonly from: ReportStatus | null;
}

/** What a text says about danger; nothing said is no danger. */
export const lookForDanger = (text: string | null): DangerFound | null => {
  const found = text === null ? null : detectDanger(text);
  return found === null || found.level === 'NONE' ? null : found;
};

/**
 * Danger in a citizen's words raises their report (never lowers it) and is kept as a suggestion with the words that decided. One that turns red,
 * or comes back from closed with danger, will sound (`work.sounding`). A report that is new in this batch stays at its first version.
 */
export function noticeDanger(work: ConversationWork, report: WorkingReport, { id, text, from }: Looked, found: DangerFound | null, item: LaneItem, { now, policy }: Surroundings): void {
  const before = report.entity;
  if (found === null || !isAllowed(before.status, 'triage')) return;
  const said = words(text ?? '', found);
  const decision = raise(before, { danger: found.level, kind: found.kind, why: said }, now, policy);
  const rules = [...new Set(found.words.map(({ rule }) => rule))];
  const events = decision.events.map((event) => ({ ...event, data: { ...event.data, reason: null, messageId: id, rules, score: found.score } }));
  const version = report.stored === null ? before.version : decision.report.version;
  work.decide(report, { report: { ...decision.report, version }, events }, { suggestions: withDanger(before.suggestions, found, said, id) }, now, item.traceId);
  const wasCalm = before.danger !== 'NOW' || from === 'CLOSED';
  if (found.level === 'NOW' && wasCalm) work.sounding.set(before.id, { automaticSender: AUTOMATIC.includes(item.event.kind), traceId: item.traceId });
}

/** The deciding words, in order, once each. */
const words = (text: string, found: DangerFound): string => [...new Set(found.words.map(({ start, end }) => text.slice(start, end)))].join(', ').slice(0, 200);

/** The newest danger stands, unless an earlier message was worse. */
function withDanger(suggestions: ReportEntity['suggestions'], found: DangerFound, said: string, messageId: string): Record<string, unknown> {
  const earlier = suggestions['danger'] as { value?: string; decision?: unknown } | undefined;
  if (earlier?.value === 'NOW' && earlier.decision === undefined && found.level !== 'NOW') return suggestions;
  const { level: value, kind, score, words: spans, against } = found;
  return { ...suggestions, danger: { value, kind, score, reason: { by: said === '' ? 'model' : 'text', words: said === '' ? null : said, municipality: null }, spans, against, messageId } };
}
