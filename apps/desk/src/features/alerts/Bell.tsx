import { IconButton } from '@balie/ui/IconButton.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useOpenAlerts } from './alerts-store.js';

/** How many things ask for this person; opens the list. */
export function Bell({ onOpen }: { onOpen: () => void }) {
  const t = useT();
  const count = useOpenAlerts();
  return (
    <span className="bell">
      <IconButton icon="bell" label={count === 0 ? t('alert.bell') : t('alert.bell.count', { count })} keys="G B" onClick={onOpen} />
      {count > 0 && <span className="bell-count num" aria-hidden="true">{count > 99 ? '99+' : count}</span>}
    </span>
  );
}
