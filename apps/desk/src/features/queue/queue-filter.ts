import type { QueueFilter, QueueOrder, ReportRowFragment, ReportStatus, Urgency } from '@balie/schema/generated/graphql.js';
import { REPORT_STATUSES, URGENCIES } from '@balie/domain/words/enums.js';

/** What a list shows, as a person sets it. Empty = no limit. */
export type ListFilter = {
  owner: 'all' | 'unclaimed' | 'mine';
  status: readonly ReportStatus[];
  urgency: readonly Urgency[];
  danger: boolean;
  /** Only what nothing and nobody could lead to a team. */
  unroutable?: boolean;
  channel: string | null;
};

export const noFilter: ListFilter = { owner: 'all', status: [], urgency: [], danger: false, channel: null };

/** System views: what a person would set by hand, under a name. The address is /wachtrij/<view>. */
export const views = {
  'niet-gepakt': { ...noFilter, owner: 'unclaimed' },
  gevaar: { ...noFilter, danger: true },
  'wacht-op-melder': { ...noFilter, status: ['WAITING_FOR_CITIZEN'] },
  'te-accepteren': { ...noFilter, status: ['ASSIGNED'] },
  'niet-te-routeren': { ...noFilter, unroutable: true },
  'wacht-op-team': { ...noFilter, status: ['ASSIGNED', 'IN_PROGRESS'] },
} as const satisfies Record<string, ListFilter>;

export type ViewName = keyof typeof views;
export const isView = (name: string): name is ViewName => Object.hasOwn(views, name);

export const orders: readonly QueueOrder[] = ['URGENCY_THEN_DUE', 'OLDEST_FIRST', 'NEWEST_FIRST', 'REPLY_WINDOW'];

/** Reads the chips and the order from the address, over what the view sets. */
export function readFilter(params: URLSearchParams, base: ListFilter): { filter: ListFilter; order: QueueOrder } {
  const listed = <T extends string>(name: string, known: readonly T[]) => (params.get(name)?.split(',') ?? []).filter((value): value is T => (known as readonly string[]).includes(value));
  const [status, urgency, owner] = [listed('status', REPORT_STATUSES), listed('urgentie', URGENCIES), params.get('wie')];
  return {
    filter: {
      owner: owner === 'unclaimed' || owner === 'mine' ? owner : base.owner,
      status: status.length > 0 ? status : base.status,
      urgency: urgency.length > 0 ? urgency : base.urgency,
      danger: base.danger,
      ...(base.unroutable ? { unroutable: true } : {}),
      channel: params.get('kanaal') || base.channel,
    },
    order: orders.find((one) => one === params.get('volgorde')) ?? 'URGENCY_THEN_DUE',
  };
}

/** The filter as the API asks for it. */
export function toQueueFilter(filter: ListFilter): QueueFilter {
  return {
    ...(filter.owner === 'mine' ? { mine: true } : {}),
    ...(filter.owner === 'unclaimed' ? { unclaimed: true } : {}),
    ...(filter.status.length > 0 ? { status: [...filter.status] } : {}),
    ...(filter.urgency.length > 0 ? { urgency: [...filter.urgency] } : {}),
    ...(filter.danger ? { danger: ['POSSIBLE', 'NOW'] } : {}),
    ...(filter.unroutable ? { unroutable: true } : {}),
    ...(filter.channel ? { channel: filter.channel } : {}),
  };
}

/** The same question answered here, for a report that changed. Without a status: everything open, without what sleeps. */
export function fits(row: ReportRowFragment, filter: ListFilter, viewerId: string): boolean {
  if (filter.status.length > 0 ? !filter.status.includes(row.status) : row.status === 'CLOSED' || row.status === 'SNOOZED') return false;
  if (filter.owner === 'mine' && (row.claim?.by ?? row.assignee)?.id !== viewerId) return false;
  if (filter.owner === 'unclaimed' && (row.claim || !['NEW', 'REOPENED'].includes(row.status))) return false;
  if (filter.urgency.length > 0 && !filter.urgency.includes(row.urgency)) return false;
  if (filter.danger && row.danger === 'NONE') return false;
  if (filter.unroutable && row.team) return false;
  return filter.channel === null || row.account.kind === filter.channel;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** ISO times of one form compare as text; none comes last, as in the database. */
const time = (a: string | null | undefined, b: string | null | undefined) => (a && b ? Date.parse(a) - Date.parse(b) : a ? -1 : b ? 1 : 0);
const dangerRank = { NOW: 0, POSSIBLE: 1, NONE: 2 } as const;

/** The server's order, so that a row that changed lands where the next page would show it. */
export const compareBy: Readonly<Record<QueueOrder, (a: ReportRowFragment, b: ReportRowFragment) => number>> = {
  URGENCY_THEN_DUE: (a, b) =>
    dangerRank[a.danger] - dangerRank[b.danger] || text(a.urgency, b.urgency) || time(a.clock.nextDueAt, b.clock.nextDueAt) || time(a.createdAt, b.createdAt) || text(a.id, b.id),
  OLDEST_FIRST: (a, b) => time(a.createdAt, b.createdAt) || text(a.id, b.id),
  NEWEST_FIRST: (a, b) => time(b.createdAt, a.createdAt) || text(b.id, a.id),
  REPLY_WINDOW: (a, b) => time(a.replyWindowClosesAt, b.replyWindowClosesAt) || time(a.createdAt, b.createdAt) || text(a.id, b.id),
};
