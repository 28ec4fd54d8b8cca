import { missingForClosing } from '@balie/domain/report/closing.js';
import { fillReply, unresolvedIn } from '@balie/domain/reply/saved-reply.js';
import type { LegalBasis, ReportType } from '@balie/domain/words/enums.js';
import type { OpenedReport } from '../useOpenReport.js';

/** What a person fills in to refer: where to, the words to the citizen, and what closing this type still needs. */
export type Referring = { code: string | null; message: string; tell: 'message' | 'none'; noMessageReason: string; reason: string; type: ReportType | null; categorySlug: string | null; legalBasis: LegalBasis | null };

/** The words of the directory for this report; what is not known stays to be filled in by hand. */
export function referralWords(template: string, report: OpenedReport): string {
  return fillReply(template, { naam: report.contact.name, nummer: report.number, gemeente: report.place?.municipality, plaats: report.place?.text, team: report.team?.name }).text;
}

/** The fields that are missing, as the API names them; `message` while a variable still stands in the text. */
export function missingForReferring(report: OpenedReport, referring: Referring): string[] {
  const told = referring.tell === 'message' && referring.message.trim() !== '';
  const closing = missingForClosing(
    { type: referring.type, categorySlug: referring.categorySlug, legalBasis: referring.legalBasis, firstAnswerAt: report.clock.firstAnswerAt ? new Date(report.clock.firstAnswerAt) : null },
    { outcome: 'referred', legalBasis: referring.legalBasis, hasClosingMessage: told, noMessageReason: referring.tell === 'none' ? referring.noMessageReason : null },
  );
  return [
    ...(referring.code ? [] : ['to']),
    ...(referring.reason.trim() === '' ? ['reason'] : []),
    ...closing,
    ...(told && unresolvedIn(referring.message).length > 0 ? ['message'] : []),
  ];
}
