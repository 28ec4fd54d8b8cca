import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import type { OpenedReport } from '../useOpenReport.js';
import type { Translate } from '../../../shared/i18n/i18n.js';

/** One thing that is different from what the person had seen. */
export type StaleChange = { label: string; before: string; after: string };

/** Facts that differ between what was seen and what is. Messages are told apart: they have a text of their own. */
export function staleChanges(seen: OpenedReport, now: ReportRowFragment, t: Translate): StaleChange[] {
  const none = t('history.none');
  const rows: (StaleChange | null)[] = [
    row(t('stale.urgency'), seen.urgency, now.urgency),
    row(t('stale.status'), t(`status.${seen.status}`), t(`status.${now.status}`)),
    row(t('stale.owner'), seen.claim?.by.name ?? none, now.claim?.by.name ?? none),
    row(t('stale.team'), seen.team?.name ?? none, now.team?.name ?? none),
    row(t('stale.type'), seen.type ? t(`type.${seen.type}`) : none, now.type ? t(`type.${now.type}`) : none),
    row(t('stale.category'), seen.category?.label ?? none, now.category?.label ?? none),
    row(t('stale.title.field'), seen.title, now.title),
  ];
  return rows.filter((one) => one !== null);
}

const row = (label: string, before: string, after: string): StaleChange | null => (before === after ? null : { label, before, after });

/** Messages that were not there when the person wrote. */
export function newMessages(seen: OpenedReport, now: OpenedReport) {
  const known = new Set(seen.messages.edges.map(({ node }) => node.id));
  return now.messages.edges.map(({ node }) => node).filter((message) => !known.has(message.id) && !message.withdrawnAt);
}
