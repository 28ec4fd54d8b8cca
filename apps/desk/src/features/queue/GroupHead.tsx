import { Icon } from '@balie/ui/Icon.js';
import { useT } from '../../shared/i18n/i18n.js';
import type { ListItem } from './queue-groups.js';

/** Name, count and target of a group; "12+" while the server has more of it. */
export function GroupHead({ head }: { head: Extract<ListItem, { kind: 'group' }> }) {
  const t = useT();
  const danger = head.key === 'danger';
  const red = head.key === 'red';
  const plain = head.key === 'own' || head.key === 'waiting' ? head.key : null;
  const name = plain ? t(`group.${plain}`) : red ? t('group.red') : danger ? t('group.danger') : t('group.named', { code: head.key, name: t(`urgency.${head.key as 'U1'}`) });
  const note = plain ? t(`group.${plain}.note`) : red ? t('group.red.note') : danger ? t('group.danger.note') : t(`target.${head.key as 'U1'}`);
  return (
    <div className={`queue-group${red ? ' queue-group-red' : danger ? ' queue-group-amber' : ''}`}>
      {(red || danger) && <Icon name={red ? 'warn' : 'diamond'} size={14} />}
      <span className="num"><b>{name}</b> {head.count}{head.complete ? '' : '+'}</span>
      <span className="queue-target">{note}</span>
    </div>
  );
}
