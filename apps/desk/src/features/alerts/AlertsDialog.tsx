import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useGoToReport } from '../../shared/navigation.js';
import { inOrder, isOpen } from './alert-kinds.js';
import { AlertRow } from './AlertRow.js';
import { useAlerts } from './alerts-store.js';
import { useAlertActs } from './useAlertActs.js';
import './Alerts.css';

/** The bell, opened: what asked for this person, and why it came to them. */
export function AlertsDialog({ onClose, returnFocus }: { onClose: () => void; returnFocus: () => HTMLElement | null }) {
  const t = useT();
  const goTo = useGoToReport();
  const alerts = inOrder(useAlerts());
  const { seen, keep } = useAlertActs();
  return (
    <Dialog open wide title={t('alert.title')} description={t('alert.text')} returnFocus={returnFocus} onClose={onClose}>
      {alerts.length === 0 ? <EmptyState title={t('alert.none')}>{t('alert.none.text')}</EmptyState> : (
        <ul className="alerts" aria-label={t('alert.title')}>
          {alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              onSeen={() => seen(alert)}
              onKeep={() => { seen(alert); if (alert.reportId) void keep(alert.reportId); }}
              onOpen={() => { seen(alert); onClose(); if (alert.report) goTo(alert.report.number); }}
            />
          ))}
        </ul>
      )}
      <DialogActions>
        {alerts.some(isOpen) && <Button onClick={() => alerts.filter(isOpen).forEach(seen)}>{t('alert.allSeen')}</Button>}
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
