import type { QueueFilter, TeamCardFragment } from '@balie/schema/generated/graphql.js';

/** What acting on a report needs of it, as a list or its own page has it. */
export type TeamFacts = Omit<TeamCardFragment, 'newestInbound'>;

export type TeamTab = 'mine' | 'team' | 'done';
export const teamTabs: readonly TeamTab[] = ['mine', 'team', 'done'];

/** What the server is asked for a tab: the two open ones share one question. */
export const filterOf = (tab: TeamTab): QueueFilter => (tab === 'done' ? { status: ['CLOSED'] } : { status: ['ASSIGNED', 'IN_PROGRESS', 'SNOOZED', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'REOPENED', 'NEW', 'IN_TRIAGE'] });

/** For me: what I accepted, and what nobody accepted yet, unless it was asked of a colleague by name. */
export function isForMe(row: Pick<TeamCardFragment, 'assignee' | 'status'>, viewerId: string): boolean {
  if (row.assignee) return row.assignee.id === viewerId;
  return row.status === 'ASSIGNED';
}

/** The rows of a tab, in the order they came. */
export const rowsOf = (tab: TeamTab, rows: readonly TeamCardFragment[], viewerId: string) => (tab === 'mine' ? rows.filter((row) => isForMe(row, viewerId)) : rows);

/** A telephone number to call, or null: masked handles and names are none. */
export function phoneOf(handle: string | null | undefined): string | null {
  const digits = (handle ?? '').replace(/[\s().-]/g, '');
  return /^\+?\d{9,15}$/.test(digits) ? digits : null;
}

/** What a phone opens its own map with; null without a point. */
export const routeOf = (place: { latitude?: number | null; longitude?: number | null } | null | undefined) =>
  place?.latitude != null && place.longitude != null ? `geo:${place.latitude},${place.longitude}` : null;
