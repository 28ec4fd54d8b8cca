import type { MessagePartsFragment, RedReportFragment } from '@balie/schema/generated/graphql.js';
import { clockSeconds, shortSpan } from '../../shared/i18n/format.js';
import type { Translate } from '../../shared/i18n/i18n.js';
import { sinceOf } from './lane-text.js';
import { handedOver, toControlRoom } from './red.js';

/** done: it happened · now: what to do next · later: what must follow. `at` is the time as shown. */
export type Step = { key: string; state: 'done' | 'now' | 'later' | 'bad'; text: string; at: string };

type Said = Pick<MessagePartsFragment, 'direction' | 'sentAt' | 'automatic' | 'withdrawnAt'>;

/** When a person of ours first wrote, and the citizen wrote after it: then there is contact. Null until both. */
export function contactAt(messages: readonly Said[]): string | null {
  const first = messages.findIndex((one) => one.direction === 'OUTBOUND' && !one.automatic && !one.withdrawnAt);
  return first < 0 ? null : messages.slice(first + 1).find((one) => one.direction === 'INBOUND')?.sentAt ?? null;
}

/** What happened since it came in, and what must happen still, in the order of ux.md § 5.8. */
export function courseOf(report: RedReportFragment, messages: readonly Said[], t: Translate): Step[] {
  const since = sinceOf(report);
  const done = (key: string, text: string, at: string): Step => ({ key, state: 'done', text, at: clockSeconds(at) });
  const steps: Step[] = [done('in', t('cockpit.course.in'), since)];
  const words = report.alarm?.firstWords;
  const automatic = messages.find((one) => one.automatic && Date.parse(one.sentAt) >= Date.parse(since) - 5_000);
  if (words?.state === 'SENT') steps.push(done('words', t('cockpit.course.words'), automatic?.sentAt ?? since));
  if (report.claim) steps.push(done('claim', t('cockpit.course.claimed', { name: report.claim.by.name.split(' ')[0] ?? '', time: shortSpan(Date.parse(report.claim.since) - Date.parse(since)) }), report.claim.since));
  else steps.push({ key: 'claim', state: 'now', text: t('cockpit.course.claim'), at: '' });
  const contact = contactAt(messages);
  if (contact) steps.push(done('contact', t('cockpit.course.contact'), contact));
  for (const one of toControlRoom(report)) {
    const target = one.target.label;
    steps.push(done(`${one.id} sent`, t('cockpit.course.sent', { target }), one.sentAt));
    if (one.status === 'ACKNOWLEDGED') steps.push(done(`${one.id} has`, t('cockpit.course.has', { target }), one.acknowledgedAt ?? one.sentAt));
    if (one.status === 'DECLINED') steps.push({ key: `${one.id} no`, state: 'bad', text: t('cockpit.course.no', { target }), at: clockSeconds(one.declinedAt ?? one.sentAt) });
    if (one.status === 'FAILED') steps.push({ key: `${one.id} failed`, state: 'bad', text: t('cockpit.course.failed', { target }), at: clockSeconds(one.dueAt ?? one.sentAt) });
  }
  if (!contact && report.claim) steps.push({ key: 'contact', state: 'later', text: t('cockpit.course.contact'), at: '' });
  if (!handedOver(report)) {
    const by = report.alarm?.handedOverBy;
    steps.push({ key: 'next', state: 'now', text: t('cockpit.course.next'), at: by ? t('cockpit.course.before', { time: clockSeconds(by) }) : '' });
  }
  return steps;
}
