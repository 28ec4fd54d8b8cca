import type { DomainEvent, ReportFacts } from '../report/report.js';

/** Categories under which a complaint about the police is a formal one: it gets a receipt and the formal route. */
const FORMAL: readonly string[] = ['police_conduct', 'complaint'];

/** Where a formal complaint goes. */
export const COMPLAINT_TARGET = 'complaints_coordinator';

export const isFormalComplaint = (report: Pick<ReportFacts, 'type' | 'categorySlug'>): boolean => report.type === 'COMPLAINT' && FORMAL.includes(report.categorySlug ?? '');

/** The complaint is received, once: when a person says that it is one. */
export function complaintReceived(before: ReportFacts, after: ReportFacts): DomainEvent[] {
  if (isFormalComplaint(before) || !isFormalComplaint(after)) return [];
  return [{ type: 'complaint.received', data: { categorySlug: after.categorySlug, targetCode: COMPLAINT_TARGET } }];
}
