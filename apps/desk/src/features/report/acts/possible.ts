import type { Translate } from '../../../shared/i18n/i18n.js';
import { actingOwner, isOwn } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

/** Mutations that only make sense in another state of the report: that they cannot be done now needs no word. */
const bySilence: readonly string[] = ['claimReport', 'releaseReport', 'takeOverReport', 'reopenReport', 'acceptAssignment', 'declineAssignment', 'raiseDanger', 'dismissDanger', 'setSafeContact'];

/** Why this act cannot be done now, in a few words; null = it can, or it goes without saying. */
export function whyNot(report: OpenedReport, viewerId: string, mutation: string, t: Translate): string | null {
  if (report.viewerCan.includes(mutation) || bySilence.includes(mutation)) return null;
  if (report.status === 'CLOSED') return t('off.closed');
  if (!isOwn(report, viewerId)) {
    const owner = actingOwner(report);
    return owner ? t('off.owner', { name: owner.name }) : t('off.unclaimed');
  }
  return mutation === 'closeReport' && report.escalations.some((one) => one.status === 'SENT' && one.target.mustAcknowledge) ? t('off.escalation') : t('off.status', { status: t(`status.${report.status}`) });
}
