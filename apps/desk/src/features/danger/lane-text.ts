import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { clockSeconds, shortSpan } from '../../shared/i18n/format.js';
import { wordFor, type Translate } from '../../shared/i18n/i18n.js';
import { whereOf, whoOf } from '../../shared/report-row/describe.js';

/** What the citizen said, or the title where a person improved it or nothing may be shown. */
export const quoteOf = (report: RedReportFragment) => (report.claim ? report.title : report.newestInbound?.text ?? report.title);

/** What became of the automatic first words; null where none was tried. */
function firstWords(report: RedReportFragment, t: Translate): string | null {
  const words = report.alarm?.firstWords;
  if (!words) return null;
  if (words.state === 'SKIPPED' && words.why) return t('lane.words.why', { why: wordFor('firstWords', words.why) });
  return wordFor('lane.words', words.state);
}

/** The state of the sound, in words: who ended it, that it sounds here, or when it will. */
function sound(report: RedReportFragment, now: number, t: Translate): string | null {
  const { alarm } = report;
  if (!alarm || (report.claim && alarm.cause === 'DANGER')) return null;
  if (alarm.acknowledgedAt) return t('lane.quiet', { name: alarm.acknowledgedBy?.name.split(' ')[0] ?? t('someone') });
  if (alarm.dutyPhoneCalledAt) return t('lane.duty', { time: clockSeconds(alarm.dutyPhoneCalledAt) });
  if (!alarm.soundsForMeAt) return null;
  const left = Date.parse(alarm.soundsForMeAt) - now;
  return left <= 0 ? t('lane.sounds') : t('lane.soundsIn', { time: shortSpan(left) });
}

/** Since when it is red: an alarm that rose again began later than the danger. */
export const sinceOf = (report: Pick<RedReportFragment, 'alarm' | 'createdAt'>) => (report.alarm?.cause === 'DANGER' ? report.alarm.startedAt : report.createdAt);

/** The second line of the lane: channel, who, where, since when, the automatic words, the sound. */
export function laneLine(report: RedReportFragment, now: number, t: Translate): string {
  const since = sinceOf(report);
  const claimed = report.claim ? t('lane.claimedAfter', { time: shortSpan(Date.parse(report.claim.since) - Date.parse(since)) }) : null;
  return [report.account.name, whoOf(report.contact, t), whereOf({ place: report.place ?? null, team: null }), t('lane.in', { time: clockSeconds(since) }), claimed, firstWords(report, t), sound(report, now, t)].filter(Boolean).join(' · ');
}
