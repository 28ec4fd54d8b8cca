import type { DeskPolicy } from '../sla/policy.js';
import { change } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/** A citizen edited or withdrew a message, or we withdrew ours after it went out: a person should read again, no clock starts. */
export function messageChanged(report: ReportFacts, message: { id: string; how: 'edited' | 'withdrawn'; reason?: string | null }, now: Date, policy: DeskPolicy): Decision {
  const event = message.how === 'edited' ? 'message.edited' : 'message.withdrawn';
  return change(report, { command: 'attach', to: report.status, set: {}, event, data: { messageId: message.id, reason: message.reason ?? null } }, now, policy);
}
