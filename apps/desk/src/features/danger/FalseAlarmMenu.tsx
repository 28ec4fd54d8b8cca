import type { FalseAlarm } from '@balie/schema/generated/graphql.js';
import { Button, type Busy } from '@balie/ui/Button.js';
import { Menu } from '@balie/ui/Menu.js';
import { useT } from '../../shared/i18n/i18n.js';

export const falseAlarms: readonly FalseAlarm[] = ['JOKE', 'PAST', 'GAME', 'KNOWN'];

/** One key with a chip: why it is no danger. The choice is stored and trains. */
export function FalseAlarmMenu({ busy, onChoose }: { busy: Busy; onChoose: (as: FalseAlarm) => void }) {
  const t = useT();
  return (
    <Menu
      label={t('lane.false.title')}
      align="end"
      trigger={<Button busy={busy}>{t('lane.false')}</Button>}
      entries={[{ kind: 'label', label: t('lane.false.title') }, ...falseAlarms.map((as) => ({ kind: 'item' as const, label: t(`false.${as}`), onSelect: () => onChoose(as) }))]}
    />
  );
}
