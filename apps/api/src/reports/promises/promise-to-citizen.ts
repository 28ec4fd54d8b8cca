import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { mayRead } from '@balie/domain/report/access.js';
import { promiseToCitizen } from '@balie/domain/report/promise.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { isRole } from '@balie/domain/words/enums.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isId, newId } from '../../platform/database/ids.js';
import type { ReportEntity } from '../report.entity.js';
import { readMentioned } from '../verbs/note.queries.js';
import { ReportAct } from '../verbs/report-act.js';
import { insertPromise, openPromises } from './promise.queries.js';

export interface PromiseToCitizenInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly text: string;
  readonly phone?: string | null;
  readonly dueAt: Date;
  readonly ownerId?: string | null;
  readonly overrideReason?: string | null;
}

/** "We call you back before 18:00": kept beside the report, with an owner, and counted like any other clock. */
@Injectable()
export class PromiseToCitizen {
  constructor(private readonly act: ReportAct) {}

  /** The owner is the actor unless another is named. @throws Problem as `domain/report/promise.ts`, and VALIDATION for an owner who may not see the report */
  run(actor: Actor, { reportId, ...input }: PromiseToCitizenInput): Promise<ReportEntity> {
    const text = safeText(input.text).trim();
    const phone = safeText(input.phone ?? '').trim() || null;
    return this.act.run(actor, reportId, async ({ tx, loaded: { entity, facts }, now, policy }) => {
      const [promiseId, ownerId] = [newId(), input.ownerId ?? actor.userId];
      const decision = promiseToCitizen(facts, actor, { ...input, promiseId, ownerId, text, phone }, await openPromises(tx, entity.id), now, policy);
      if (ownerId !== actor.userId) {
        const [owner] = isId(ownerId) ? await readMentioned(tx, [ownerId], now) : [];
        if (!owner || !mayRead({ ...owner, roles: owner.roles.filter(isRole), onDuty: false }, facts)) throw invalid('ownerId');
      }
      await insertPromise(tx, { id: promiseId, reportId: entity.id, text, phone, dueAt: input.dueAt, ownerId, createdById: actor.userId, createdAt: now });
      return { decision, reason: input.overrideReason?.trim() || null, auditData: { promiseId } };
    });
  }
}
