import { Button } from '@balie/ui/Button.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useSelection } from '../../shared/navigation.js';

/** On a narrow screen the report lies over its list: this goes back. */
export function BackToList() {
  const t = useT();
  const { number, select } = useSelection();
  if (number === null) return null;
  return <div className="report-back"><Button kind="quiet" icon="chevronLeft" onClick={() => select(null)}>{t('pane.list')}</Button></div>;
}
