import type { QueueOrder, ReportRowFragment } from '@balie/schema/generated/graphql.js';

export type GroupName = 'own' | 'waiting' | 'red' | 'danger' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';

/** What the virtual list draws: a head with its count (`complete` false: the server has more of it) or a row with its number in the list. */
export type ListItem =
  | { kind: 'group'; key: GroupName; count: number; complete: boolean }
  | { kind: 'row'; key: string; row: ReportRowFragment; position: number; amber: boolean };

const groupOf = (row: ReportRowFragment): GroupName => (row.danger === 'NOW' ? 'red' : row.danger === 'POSSIBLE' ? 'danger' : row.urgency);

/** A colleague's rows sink within their group: they are not next. Only in a group that is whole, else later pages would push them about. */
function sunk(rows: readonly ReportRowFragment[], viewerId: string): readonly ReportRowFragment[] {
  const theirs = (row: ReportRowFragment) => row.claim != null && row.claim.by.id !== viewerId;
  return rows.some(theirs) ? [...rows.filter((row) => !theirs(row)), ...rows.filter(theirs)] : rows;
}

/** Heads and rows in the order they are drawn; only the order by urgency has groups. `mine`: what needs me first, what waits for the citizen below it. */
export function buildItems(rows: readonly ReportRowFragment[], order: QueueOrder, more: boolean, viewerId: string, mine = false): ListItem[] {
  const items: ListItem[] = [];
  let position = 0;
  const push = (part: readonly ReportRowFragment[], amber: boolean) => {
    for (const row of part) items.push({ kind: 'row', key: row.id, row, position: (position += 1), amber });
  };
  if (order !== 'URGENCY_THEN_DUE') {
    push(rows, false);
    return items;
  }
  if (mine) {
    const waiting = rows.filter((row) => row.status === 'WAITING_FOR_CITIZEN');
    const own = rows.filter((row) => row.status !== 'WAITING_FOR_CITIZEN');
    for (const [key, part] of [['own', own], ['waiting', waiting]] as const) {
      if (part.length === 0) continue;
      items.push({ kind: 'group', key, count: part.length, complete: !more });
      push(part, false);
    }
    return items;
  }
  for (let from = 0; from < rows.length; ) {
    const first = rows[from];
    if (!first) break;
    const key = groupOf(first);
    let to = from;
    for (let row = rows[to]; row && groupOf(row) === key; row = rows[to]) to += 1;
    const complete = to < rows.length || !more;
    const part = rows.slice(from, to);
    items.push({ kind: 'group', key, count: part.length, complete });
    push(complete ? sunk(part, viewerId) : part, key === 'danger');
    from = to;
  }
  return items;
}
