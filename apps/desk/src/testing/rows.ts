import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';

/** A row with sensible values; a test says only what matters. */
export function row(change: Partial<ReportRowFragment> & { id: string }): ReportRowFragment {
  return {
    number: `M-26-${change.id}`, version: 1, title: `Melding ${change.id}`, status: 'NEW', type: null, category: null, urgency: 'U3', danger: 'NONE', language: 'nl', place: null, team: null, assignee: null,
    owner: null, claim: null, clock: { nextDueAt: '2026-11-13T17:00:00.000Z', warnAt: null, claimDueAt: null, answerDueAt: null, firstAnswerAt: null, pausedSince: null }, replyWindowClosesAt: null,
    account: { id: 'a1', kind: 'page', name: 'Webchat' }, contact: { id: 'c1', name: null, handle: null }, unread: 0, viewerCan: [], reasonRequired: false,
    createdAt: '2026-11-13T16:00:00.000Z', updatedAt: '2026-11-13T16:00:00.000Z', ...change,
  };
}

export const claimedBy = (id: string, name = 'Bram Hofman') => ({ claim: { by: { id, name }, since: '2026-11-13T16:01:00.000Z' }, owner: { id, name }, status: 'IN_TRIAGE' as const });
export const dueAt = (nextDueAt: string | null) => ({ clock: { nextDueAt, warnAt: null, claimDueAt: null, answerDueAt: null, firstAnswerAt: null, pausedSince: null } });
