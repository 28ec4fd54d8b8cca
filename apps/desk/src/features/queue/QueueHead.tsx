import { IconButton } from '@balie/ui/IconButton.js';
import { Menu } from '@balie/ui/Menu.js';
import { useSearchParams } from 'wouter';
import type { QueueOrder, ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useCounts } from '../../shared/live/useCounts.js';
import { changeSettings, useSetting, type Settings } from '../../shared/settings/settings.js';
import { QueueFilters } from './QueueFilters.js';
import { orders, type ListFilter } from './queue-filter.js';

const densities: readonly Settings['density'][] = ['compact', 'standard', 'spacious'];

/** Title, counts, sort and row height; below it the chips. */
export function QueueHead({ title, filter, order, rows }: { title: string; filter: ListFilter; order: QueueOrder; rows: readonly ReportRowFragment[] }) {
  const t = useT();
  const counts = useCounts();
  const density = useSetting('density');
  const [, setParams] = useSearchParams();
  const sort = (next: string) => setParams((now) => {
    const copy = new URLSearchParams(now);
    if (next === 'URGENCY_THEN_DUE') copy.delete('volgorde');
    else copy.set('volgorde', next);
    return copy;
  }, { replace: true });
  return (
    <header className="queue-head">
      <div className="queue-title">
        <h1>{title}</h1>
        {counts && <span className="muted num">{t('queue.open', { count: counts.open })}</span>}
        {counts && counts.overdue > 0 && <span className="queue-overdue num">{t('queue.overdue', { count: counts.overdue })}</span>}
        <span className="grow" />
        <Menu
          label={t('queue.sort')}
          align="end"
          trigger={<IconButton icon="sort" label={t('queue.sort')} />}
          entries={[
            { kind: 'label', label: t('queue.sort') },
            { kind: 'radio', name: 'order', value: order, onChange: sort, options: orders.map((value) => ({ value, label: t(`order.${value}`) })) },
          ]}
        />
        <Menu
          label={t('queue.density')}
          align="end"
          trigger={<IconButton icon="sliders" label={t('queue.density')} />}
          entries={[
            { kind: 'label', label: t('queue.density') },
            {
              kind: 'radio', name: 'density', value: density, onChange: (next) => changeSettings({ density: next as Settings['density'] }),
              options: densities.map((value) => ({ value, label: t(`settings.density.${value}`) })),
            },
          ]}
        />
      </div>
      <QueueFilters filter={filter} rows={rows} order={order} />
    </header>
  );
}
