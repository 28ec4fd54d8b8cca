import { useEffect, useRef, type RefObject } from 'react';
import { useT } from '../../../shared/i18n/i18n.js';
import { announceNow } from '../../../shared/notify/announcer.js';
import { showToast } from '../../../shared/notify/toasts.js';
import { useViewer } from '../../../shared/session/session.js';
import { actingOwner, isOwn } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

/** Says so, aloud, when the report left this person's hands without their doing. `letGo`: they did it themselves just now. */
export function useOwnershipLost(report: OpenedReport, letGo: RefObject<boolean>): void {
  const t = useT();
  const viewer = useViewer();
  const mine = isOwn(report, viewer.id);
  const was = useRef(mine);
  const owner = actingOwner(report);
  useEffect(() => {
    // An own act that takes it out of one's hands (assigning, sleeping, finishing) says itself what it did.
    const lost = was.current && !mine && ['IN_TRIAGE', 'NEW', 'REOPENED', 'ANSWERED', 'WAITING_FOR_CITIZEN'].includes(report.status);
    was.current = mine;
    if (!lost || letGo.current) {
      letGo.current = false;
      return;
    }
    const text = owner ? t('lost.text', { name: owner.name }) : t('lost.free');
    showToast({ kind: 'lost', icon: 'user', bad: true, title: t('lost.title'), text });
    announceNow(`${t('lost.title')}. ${text}`);
  }, [mine, owner, report.status, letGo, t]);
}
