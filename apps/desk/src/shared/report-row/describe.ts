import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { windowNotice } from '@balie/domain/reply/window.js';
import { deadlineOf, type Deadline } from '../clock/deadline.js';
import { shortSpan } from '../i18n/format.js';
import { wordFor, type Translate } from '../i18n/i18n.js';

type Row = ReportRowFragment;

/** Name, else the (masked) handle, else "bezoeker". */
export const whoOf = (contact: Row['contact'], t: Translate) => contact.name ?? contact.handle ?? t('visitor');

/** "Tip · Verdachte situatie"; what is not chosen yet is left out. */
export function kindOf(row: Pick<Row, 'type' | 'category'>, t: Translate): string {
  return [row.type && t(`type.${row.type}`), row.category?.label].filter(Boolean).join(' · ');
}

/** "Harderwijk · Veluwe-West"; municipality before the words of the citizen. */
export const whereOf = (row: Pick<Row, 'place' | 'team'>) => [...new Set([row.place?.municipality ?? row.place?.text, row.team?.name].filter(Boolean))].join(' · ');

/** Time left as shown beside the ring: "12 min", "+6 min", "Wacht op melder", "?". */
export function deadlineText(deadline: Deadline, t: Translate): string {
  switch (deadline.tone) {
    case 'paused':
      return t('row.waits');
    case 'unknown':
      return '?';
    case 'red':
      return t('row.late.short', { time: shortSpan(deadline.left) });
    case 'green':
    case 'orange':
      return shortSpan(deadline.left);
  }
}

/** The same, as a sentence for the ear. */
function deadlineSaid(deadline: Deadline, t: Translate): string {
  switch (deadline.tone) {
    case 'paused':
      return t('row.waits');
    case 'unknown':
      return t('row.unknown');
    case 'red':
      return t('row.late', { time: shortSpan(deadline.left) });
    case 'green':
    case 'orange':
      return t('row.left', { time: shortSpan(deadline.left) });
  }
}

/** "Antwoorden kan nog 3 u", only when less than four hours are left. */
export function windowText(closesAt: string | null | undefined, now: number, t: Translate): string | null {
  const left = windowNotice(closesAt ? new Date(closesAt) : null, new Date(now));
  return left === null ? null : t('row.window', { time: shortSpan(left) });
}

/** Flags of a row that the desk can tell from what a list has. */
export const foreignLanguage = (language: string | null | undefined, t: Translate) => (language && language !== 'nl' ? t('row.language', { language: wordFor('language', language) }) : null);

/** Accessible name, in the order of ux.md § 5.1: danger, urgency, deadline, title, type and category, place, who, channel, owner, flags. */
export function rowName(row: Row, viewerId: string, now: number, stale: boolean, t: Translate): string {
  const deadline = deadlineOf(row.clock, now, stale);
  const owner = row.claim?.by;
  return [
    row.danger === 'NOW' ? t('row.danger.now') : row.danger === 'POSSIBLE' ? t('row.danger') : null,
    `${row.urgency} ${t(`urgency.${row.urgency}`)}`,
    deadline && deadlineSaid(deadline, t),
    row.unread > 0 ? `${t('row.unread')}: ${row.title}` : row.title,
    kindOf(row, t),
    whereOf(row),
    whoOf(row.contact, t),
    row.account.name,
    owner ? (owner.id === viewerId ? t('row.yours') : t('row.owner', { name: owner.name })) : t('row.nobody'),
    windowText(row.replyWindowClosesAt, now, t),
    foreignLanguage(row.language, t),
  ].filter(Boolean).join(', ');
}
