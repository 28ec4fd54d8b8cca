import { useCallback } from 'react';
import { CloseReportDocument, type CloseReportMutation } from '@balie/schema/generated/graphql.js';
import { useTriage } from '../facts/useTriage.js';
import type { OpenedReport } from '../useOpenReport.js';
import type { Closing } from './closing.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: CloseReportMutation) => data.closeReport;

/** Closes; facts that were chosen in the dialog are set first, in an act of their own, so that the history says who set them. */
export function useClosing(report: OpenedReport, onNews: () => Promise<void>) {
  const { triage } = useTriage(report);
  const { act, ...attempt } = useReportAct(CloseReportDocument, payloadOf, report);
  const close = useCallback(async (closing: Closing): Promise<boolean> => {
    const changed = {
      ...(closing.type && closing.type !== report.type ? { type: closing.type } : {}),
      ...(closing.categorySlug && closing.categorySlug !== report.category?.slug ? { categorySlug: closing.categorySlug } : {}),
    };
    const current = Object.keys(changed).length > 0 ? await triage(changed) : report;
    if (!current) return false;
    const done = await act({
      input: {
        reportId: report.id,
        expectedVersion: current.version,
        outcome: closing.outcome || 'answered',
        closingMessage: closing.tell === 'message' && closing.message.trim() !== '' ? closing.message.trim() : null,
        noMessageReason: closing.tell === 'none' && closing.reason.trim() !== '' ? closing.reason.trim() : null,
        legalBasis: closing.legalBasis,
      },
    });
    onNews().catch(() => undefined);
    return done !== null;
  }, [report, triage, act, onNews]);
  return { close, ...attempt };
}
