import { useMemo } from 'react';
import { useReference } from './facts/useReference.js';
import type { OpenedReport } from './useOpenReport.js';

/** What ids and codes in the history are called; null where nobody here knows. */
export type Names = { category: (slug: string) => string | null; team: (id: unknown) => string | null; target: (code: unknown) => string | null; promise: (id: unknown) => string | null; report: (id: unknown) => string | null };

/** Names from what is loaded anyway: the teams, the report's own escalations and promises, the other matters of its conversation. */
export function useNames(report: OpenedReport): Names {
  const { teams, categories } = useReference();
  return useMemo(() => ({
    category: (slug) => categories.find((one) => one.slug === slug)?.label ?? null,
    team: (id) => teams.find((one) => one.id === id)?.name ?? null,
    target: (code) => report.escalations.find((one) => one.target.code === code)?.target.label ?? null,
    promise: (id) => report.promises.find((one) => one.id === id)?.text ?? null,
    report: (id) => [report.linkedReport, ...report.conversationReports].find((one) => one?.id === id)?.number ?? null,
  }), [teams, categories, report]);
}
