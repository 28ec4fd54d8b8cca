import '../../shared/i18n/cockpit-messages.js';
import type { RedReportFragment } from '@balie/schema/generated/graphql.js';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { useT } from '../../shared/i18n/i18n.js';
import { CallCard } from './CallCard.js';

/** The card to read aloud, over any screen. */
export function CallCardDialog({ report, onClose }: { report: RedReportFragment; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open wide title={t('cockpit.read')} description={`${report.number} · ${report.title}`} onClose={onClose}>
      <CallCard report={report} />
      <DialogActions><Button onClick={onClose}>{t('app.close')}</Button></DialogActions>
    </Dialog>
  );
}
