import type { IconName } from '@balie/ui/Icon.js';
import type { TimelinePartsFragment } from '@balie/schema/generated/graphql.js';
import { hasMessage, wordFor, type Translate } from '../../shared/i18n/i18n.js';
import type { Names } from './useNames.js';

/** Events that stand between the messages, with their picture. The others are only in the history. */
const inThread: Readonly<Record<string, IconName>> = {
  'report.claimed': 'hand', 'report.released': 'release', 'report.taken_over': 'users', 'report.claim_ended': 'clock', 'report.raised': 'up', 'report.closed': 'check',
  'report.reopened': 'reopen', 'report.assigned': 'users', 'report.assignment_accepted': 'check', 'report.assignment_declined': 'undo', 'report.escalated': 'up',
  'report.escalation_acknowledged': 'check', 'report.escalation_declined': 'ban', 'report.split': 'link', 'report.snoozed': 'clock', 'report.woken': 'bell', 'message.acknowledged': 'shield',
  'report.messages_moved': 'link', 'report.promised': 'phone', 'report.promise_kept': 'check', 'report.promise_cancelled': 'ban', 'report.danger_dismissed': 'ban', 'report.safe_contact_set': 'shield', 'report.reminded': 'bell', 'report.citizen_told': 'send',
  'report.escalation_failed': 'warn', 'alarm.started': 'diamond', 'alarm.acknowledged': 'check', 'alarm.duty_phone': 'phone', 'alarm.control_room_late': 'warn', 'alarm.first_words_sent': 'send', 'alarm.first_words_skipped': 'ban',
};

/** Bookkeeping between programs: no step that a person took or must know. */
const silent: readonly string[] = ['alert.resolved', 'alarm.stage', 'report.claim_kept'];

export const inHistory = (event: Pick<TimelinePartsFragment, 'type'>): boolean => !silent.includes(event.type);

export const threadIcon = (type: string): IconName | null => inThread[type] ?? null;

/** Event data is an open record: the server may add to it, so nothing in it is taken for granted. */
export function dataOf(event: TimelinePartsFragment): Record<string, unknown> {
  return event.data !== null && typeof event.data === 'object' ? (event.data as Record<string, unknown>) : {};
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const named = (value: unknown) => text(value) ?? text((value as { name?: unknown } | null)?.name) ?? text((value as { label?: unknown } | null)?.label);

/** One sentence for an event. */
export function eventText(event: TimelinePartsFragment, t: Translate, names: Names): string {
  const data = dataOf(event);
  const key = `event.${event.type}`;
  if (!hasMessage(key)) return t('event.unknown', { type: event.type });
  const changed = Array.isArray(data['changed']) ? data['changed'].map((field) => wordFor('field', String(field))) : [];
  return t(key, {
    actor: event.actor?.name ?? t('system'),
    why: wordFor('ended', text(data['reason']) ?? ''),
    fields: [...new Set(changed)].join(', '),
    what: [...new Set(changed)].join(', ') || t('field.urgency'),
    kind: wordFor('alert', text(data['kind']) ?? ''),
    as: wordFor('falseAlarm', text(data['as']) ?? ''),
    promise: names.promise(data['promiseId']) ?? '',
    other: names.report(data['toReportId'] ?? data['fromReportId'] ?? data['newReportId']) ?? t('event.otherReport'),
    state: data['safeContact'] === false ? t('event.off') : t('event.on'),
    failure: wordFor('failure', text(data['failure']) ?? '', t('escalation.FAILED')),
    outcome: wordFor('outcome', text(data['outcome']) ?? ''),
    team: named(data['team']) ?? text(data['teamName']) ?? names.team(data['teamId']) ?? t('facts.team'),
    target: named(data['target']) ?? names.target(data['targetCode']) ?? text(data['targetCode']) ?? '',
  });
}

/** The reason a person gave; a claim that ended by itself and an alert have a code there, which is in the sentence already. */
export const reasonOf = (event: TimelinePartsFragment) => {
  if (event.type === 'report.claim_ended' || event.type.startsWith('alert.')) return null;
  const data = dataOf(event);
  const reason = text(data['reason']);
  if (event.type === 'report.closed' && data['outcome'] === 'rejected' && reason) return wordFor('reject', reason);
  return reason ?? text(data['overrideReason']) ?? text(data['noMessageReason']);
};

export type FieldChange = { field: string; before: string; after: string };

const changes = [
  { field: 'urgency', before: 'urgencyBefore', after: 'urgency', words: 'urgency' },
  { field: 'type', before: 'typeBefore', after: 'type', words: 'type' },
  { field: 'legalBasis', before: 'legalBasisBefore', after: 'legalBasis', words: 'basis' },
  { field: 'danger', before: 'dangerBefore', after: 'danger', words: 'danger' },
  { field: 'categorySlug', before: 'categorySlugBefore', after: 'categorySlug', words: null },
  { field: 'title', before: 'titleBefore', after: 'title', words: null },
  { field: 'placeText', before: 'placeTextBefore', after: 'placeText', words: null },
  { field: 'status', before: 'from', after: 'to', words: 'status' },
] as const;

/** Old → new of what an event says both of. */
export function changesOf(event: TimelinePartsFragment, t: Translate, names: Pick<Names, 'category'>): FieldChange[] {
  const data = dataOf(event);
  return changes.flatMap(({ field, before, after, words }) => {
    const [was, is] = [text(data[before]), text(data[after])];
    if (was === is || is === null) return [];
    const said = (value: string) => (field === 'categorySlug' ? (names.category(value) ?? value) : words === null || field === 'urgency' ? value : wordFor(words, value));
    const word = (value: string | null) => (value === null ? t('history.none') : said(value));
    return [{ field: wordFor('field', field), before: word(was), after: word(is) }];
  });
}
