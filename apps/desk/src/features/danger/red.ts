import type { RedReportFragment } from '@balie/schema/generated/graphql.js';

/** The target whose word ends the red lane (domain.md: the control room, or its fallback, has it). */
export const controlRoom = 'control_room';

/** free: nobody took it · mine · theirs: a colleague has it. The lane stays until the control room has it. */
export type RedState = 'free' | 'mine' | 'theirs';

type Escalated = Pick<RedReportFragment, 'escalations'>;

/** What was sent to the control room, and what took its place, oldest first. */
export function toControlRoom<T extends Escalated>(report: T): T['escalations'][number][] {
  const chain = new Set<string>();
  return report.escalations.filter((one) => {
    const belongs = one.target.code === controlRoom || (one.fallbackOf != null && chain.has(one.fallbackOf));
    if (belongs) chain.add(one.id);
    return belongs;
  });
}

/** The escalation that says that the control room (or its fallback) has it; null while nobody there does. */
export const handedOver = <T extends Escalated>(report: T) => toControlRoom(report).find((one) => one.status === 'ACKNOWLEDGED') ?? null;

export const stateOf = (report: Pick<RedReportFragment, 'claim'>, viewerId: string): RedState => (!report.claim ? 'free' : report.claim.by.id === viewerId ? 'mine' : 'theirs');

/** Still red: danger now, open, and the control room does not have it yet. */
export const isRed = (report: RedReportFragment) => report.danger === 'NOW' && report.status !== 'CLOSED' && handedOver(report) === null;

/** Milliseconds until the control room must have it; null where that clock does not run. */
export const leftToHandOver = (report: Pick<RedReportFragment, 'alarm'>, now: number) => (report.alarm?.handedOverBy ? Date.parse(report.alarm.handedOverBy) - now : null);

const rank: Readonly<Record<RedState, number>> = { free: 0, mine: 1, theirs: 2 };

/** What is shown first: nobody's and newest, then one's own, then those the control room should have had, then colleagues'. */
export function inOrder(reports: readonly RedReportFragment[], viewerId: string): RedReportFragment[] {
  return reports.filter(isRed).sort((a, b) => rank[stateOf(a, viewerId)] - rank[stateOf(b, viewerId)] || Date.parse(b.createdAt) - Date.parse(a.createdAt) || (a.id < b.id ? 1 : -1));
}

/** Does this desk sound for it now? The server says when it is this desk's turn, and that it is over; a claim ends the first alarm before the server's word is here. */
export function soundsNow(report: RedReportFragment, now: number): boolean {
  const { alarm } = report;
  if (!alarm?.soundsForMeAt || alarm.acknowledgedAt || (report.claim && alarm.cause === 'DANGER')) return false;
  return Date.parse(alarm.soundsForMeAt) <= now;
}
