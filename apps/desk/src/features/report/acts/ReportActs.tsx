import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useKeys } from '../../../shared/keys/keys.js';
import { announceNow } from '../../../shared/notify/announcer.js';
import { showToast } from '../../../shared/notify/toasts.js';
import { useClaim } from '../../../shared/report-row/useClaim.js';
import { useViewer } from '../../../shared/session/session.js';
import { actingOwner, isOwn } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

const CloseDialog = lazy(() => import('./CloseDialog.js').then((module) => ({ default: module.CloseDialog })));
const TakeOverDialog = lazy(() => import('./TakeOverDialog.js').then((module) => ({ default: module.TakeOverDialog })));
const ReopenDialog = lazy(() => import('./ReopenDialog.js').then((module) => ({ default: module.ReopenDialog })));

type Open = 'close' | 'takeOver' | 'reopen' | null;

/** Only what this person may do with this report now (`viewerCan`); what is not possible is not there. */
export function ReportActs({ report, onNews }: { report: OpenedReport; onNews: () => Promise<void> }) {
  const t = useT();
  const viewer = useViewer();
  const can = (mutation: string) => report.viewerCan.includes(mutation);
  const { claim, release, claiming, releasing } = useClaim();
  const [open, setOpen] = useState<Open>(null);
  const mine = isOwn(report, viewer.id);
  const letGo = useRef(false);
  useOwnershipLost(report, letGo);

  const doRelease = () => {
    letGo.current = true;
    void release(report);
  };
  const claimKey = can('releaseReport') ? doRelease : can('claimReport') ? () => void claim(report) : undefined;
  const mayClose = can('closeReport') && mine;
  useKeys([
    ...(claimKey ? [{ keys: ['p'], label: 'key.claim' as const, group: 'report' as const, run: claimKey }] : []),
    ...(mayClose ? [{ keys: ['e'], label: 'key.close' as const, group: 'report' as const, run: () => setOpen('close') }] : []),
  ]);

  const close = () => setOpen(null);
  return (
    <div className="report-acts" role="group" aria-label={t('act.acts')}>
      {can('claimReport') && <Button size="s" kind="primary" icon="hand" keys="P" busy={claiming} onClick={() => void claim(report)}>{t('act.claim')}</Button>}
      {can('takeOverReport') && <Button size="s" icon="users" onClick={() => setOpen('takeOver')}>{t('act.takeOver')}</Button>}
      {can('releaseReport') && <Button size="s" keys="P" busy={releasing} onClick={doRelease}>{t('act.release')}</Button>}
      {can('reopenReport') && report.status === 'CLOSED' && <Button size="s" icon="reopen" onClick={() => setOpen('reopen')}>{t('act.reopen')}</Button>}
      {mayClose && <Button size="s" keys="E" onClick={() => setOpen('close')}>{t('act.close')}</Button>}
      <Suspense>
        {open === 'close' && <CloseDialog report={report} onClose={close} onNews={onNews} />}
        {open === 'takeOver' && <TakeOverDialog report={report} onClose={close} />}
        {open === 'reopen' && <ReopenDialog report={report} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** Says so, aloud, when the report left this person's hands without their doing. */
function useOwnershipLost(report: OpenedReport, letGo: { current: boolean }): void {
  const t = useT();
  const viewer = useViewer();
  const mine = isOwn(report, viewer.id);
  const was = useRef(mine);
  const owner = actingOwner(report);
  useEffect(() => {
    const lost = was.current && !mine && report.status !== 'CLOSED';
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
