import { Injectable } from '@nestjs/common';
import { hasRole } from '@balie/domain/access/actor.js';
import { isSealedFor, mayRead, reasonRequired } from '@balie/domain/report/access.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { toFacts } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { LookLog } from './look-log.js';
import type { ShownReport } from './shown-report.js';

/** Looking again within this time, in the same session and for the same reason, is the same look. */
const ONE_LOOK_MS = 15 * 60_000;

/** Opening a report is an act: who, when, which, why. Only through here does the text of messages leave. */
@Injectable()
export class OpenReport {
  constructor(private readonly log: LookLog, private readonly clock: Clock) {}

  /** The report as this person may see it: null when it does not exist for them; opened (and logged) unless that needs a reason they did not give. */
  async show(actor: Actor, report: ReportEntity | null, reason: string | null): Promise<ShownReport | null> {
    if (report === null || !mayRead(actor, toFacts(report))) return null;
    return (await this.open(actor, report, reason)) ? { ...report, opened: true } : report;
  }

  /** True when its messages may be shown; the look is committed by then. */
  async open(actor: Actor, report: ShownReport, reason: string | null): Promise<boolean> {
    if (report.opened) return true;
    const facts = toFacts(report);
    if (!mayRead(actor, facts) || isSealedFor(actor, facts)) return false;
    const why = reason === null ? null : safeText(reason).trim().slice(0, LIMITS.reasonLength) || null;
    if (why === null && reasonRequired(actor, facts)) return false;
    const { userId, sessionId, traceId } = actor;
    const data = { number: report.number, status: report.status };
    await this.log.record({ at: this.clock.now(), actorId: userId, sessionId, act: 'report.opened', subject: 'report', subjectId: report.id, reason: why, data, traceId }, { onceMs: ONE_LOOK_MS });
    return true;
  }
}

/** Only a stub may be shown: sealed for this person, or theirs only with a reason they have not given. Lists of the desk show what is theirs to triage. */
export function isVeiled(actor: Actor, report: ShownReport): boolean {
  if (report.opened) return false;
  const facts = toFacts(report);
  return isSealedFor(actor, facts) || (reasonRequired(actor, facts) && !hasRole(actor, 'OPERATOR', 'SHIFT_LEAD'));
}
