import { Icon } from '@balie/ui/Icon.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { Menu, type MenuEntry } from '@balie/ui/Menu.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { useSearchParams } from 'wouter';
import { URGENCIES, type ReportStatus } from '@balie/domain/words/enums.js';
import type { QueueOrder, ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import type { ListFilter } from './queue-filter.js';

const statuses: readonly ReportStatus[] = ['NEW', 'IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SNOOZED', 'CLOSED'];

function FilterChip({ label, active, entries }: { label: string; active: boolean; entries: readonly MenuEntry[] }) {
  const face = <button type="button" className={`queue-chip${active ? ' queue-chip-on' : ''}`}>{label}<Icon name="chevronDown" size={14} /></button>;
  return <Menu label={label} trigger={face} entries={entries} />;
}

const toggled = (list: readonly string[], value: string, on: boolean) => (on ? [...list, value] : list.filter((one) => one !== value)).join(',');

/** AND between chips, OR inside one; all of it in the address. */
export function QueueFilters({ filter, order, rows }: { filter: ListFilter; order: QueueOrder; rows: readonly ReportRowFragment[] }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string) => setParams((now) => {
    const copy = new URLSearchParams(now);
    if (value === '') copy.delete(name);
    else copy.set(name, value);
    return copy;
  }, { replace: true });
  const named = (label: string, chosen: number) => (chosen > 1 ? t('filter.count', { name: label, count: chosen }) : label);
  const [onlyStatus] = filter.status;
  const [onlyUrgency] = filter.urgency;
  const accounts = [...new Map(rows.map((row) => [row.account.kind, row.account])).values()];
  const clearable = ['status', 'wie', 'urgentie', 'kanaal', 'volgorde'].some((name) => params.has(name));
  return (
    <div className="queue-filters" role="group" aria-label={t('filter.name')}>
      <FilterChip
        active={filter.status.length > 0}
        label={onlyStatus ? named(filter.status.length === 1 ? t(`status.${onlyStatus}`) : t('filter.status'), filter.status.length) : t('filter.status.open')}
        entries={statuses.map((status) => ({
          kind: 'check', name: status, label: t(`status.${status}`), checked: filter.status.includes(status), onChange: (on) => change('status', toggled(filter.status, status, on)),
        }))}
      />
      <FilterChip
        active={filter.owner !== 'all'}
        label={filter.owner === 'all' ? t('filter.owner') : t(`filter.owner.${filter.owner}`)}
        entries={[{
          kind: 'radio', name: 'owner', value: filter.owner, onChange: (next) => change('wie', next === 'all' ? '' : next),
          options: (['all', 'unclaimed', 'mine'] as const).map((value) => ({ value, label: t(`filter.owner.${value}`) })),
        }]}
      />
      <FilterChip
        active={filter.urgency.length > 0}
        label={onlyUrgency ? (filter.urgency.length === 1 ? onlyUrgency : named(t('filter.urgency'), filter.urgency.length)) : t('filter.urgency')}
        entries={URGENCIES.map((level) => ({
          kind: 'check', name: level, label: t(`urgency.${level}`), lead: <UrgencyChip level={level} />, checked: filter.urgency.includes(level),
          onChange: (on) => change('urgentie', toggled(filter.urgency, level, on)),
        }))}
      />
      {(accounts.length > 1 || filter.channel) && (
        <FilterChip
          active={filter.channel !== null}
          label={t('filter.channel')}
          entries={accounts.map((account) => ({
            kind: 'check', name: account.kind, label: <AccountKind id={account.id} fallback={account.name} />, lead: <AccountShape id={account.id} />,
            checked: filter.channel === account.kind, onChange: (on) => change('kanaal', on ? account.kind : ''),
          }))}
        />
      )}
      {clearable && <button type="button" className="queue-clear" onClick={() => setParams((now) => new URLSearchParams(now.has('m') ? { m: now.get('m') ?? '' } : {}), { replace: true })}>{t('filter.clear')}</button>}
      {order !== 'URGENCY_THEN_DUE' && !clearable && <span className="muted">{t(`order.${order}`)}</span>}
    </div>
  );
}

const AccountShape = ({ id }: { id: string }) => <ChannelShape path={useManifest(id).icon} />;
const AccountKind = ({ id, fallback }: { id: string; fallback: string }) => useManifest(id).name ?? fallback;
