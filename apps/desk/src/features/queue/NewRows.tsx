import { Icon } from '@balie/ui/Icon.js';
import { Kbd } from '@balie/ui/Kbd.js';
import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';

const isUrgent = (row: ReportRowFragment) => row.urgency === 'U1' || row.urgency === 'U2' || row.danger !== 'NONE';

/** "3 nieuwe, 1 spoed": rows that came while the hand was in the list. */
export function NewRows({ waiting, onShow }: { waiting: readonly ReportRowFragment[]; onShow: () => void }) {
  const t = useT();
  if (waiting.length === 0) return null;
  const urgent = waiting.filter(isUrgent).length;
  return (
    <button type="button" className="queue-new" onClick={onShow}>
      <Icon name="up" size={14} />
      {urgent > 0 ? t('new.urgent', { count: waiting.length, urgent }) : t('new.rows', { count: waiting.length })}
      <span>{t('new.where')}</span>
      <Kbd keys="." />
    </button>
  );
}
