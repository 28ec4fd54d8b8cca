import type { ReportFactsFragment } from '@balie/schema/generated/graphql.js';

/** Who may act on it as its owner: who holds the claim, else the team member who accepted it. */
export const actingOwner = (report: Pick<ReportFactsFragment, 'claim' | 'assignee'>) => report.claim?.by ?? report.assignee ?? null;

export const isOwn = (report: Pick<ReportFactsFragment, 'claim' | 'assignee'>, viewerId: string) => actingOwner(report)?.id === viewerId;
