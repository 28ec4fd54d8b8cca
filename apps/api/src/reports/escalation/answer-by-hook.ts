import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { SealedBox } from '../../platform/secrets/sealed-box.js';
import { verifyWebhook, type WebhookVerdict } from '../../platform/secrets/standard-webhooks.js';
import { Reference } from '../../routing/reference.js';
import type { Act } from '../verbs/report-act.js';
import { AnswerEscalation, type Answerer } from './answer-escalation.js';
import { principalOf } from './target-principal.js';
import { targetSettings } from './target-settings.js';
import { ensurePrincipal, readOutgoing, rememberAnswer } from './webhook.queries.js';

export interface HookAnswer {
  readonly status: 'acknowledged' | 'declined';
  readonly reference?: string | null;
  readonly reason?: string | null;
}

/** Whose signature it was. */
export type VerifiedHook = WebhookVerdict & { readonly targetCode: string };

/** Thrown inside the transaction when this very answer was taken in before: nothing changes. */
class Repeated extends Error {}

/** A target's own answer, once however often it is sent, under the target's own name. */
@Injectable()
export class AnswerByHook {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly box: SealedBox,
    private readonly reference: Reference,
    private readonly answers: AnswerEscalation,
  ) {}

  /** Null for an escalation that does not exist; one whose target has no secret verifies nothing. */
  async verify(escalationId: string, headers: Readonly<Record<string, unknown>>, body: Buffer): Promise<VerifiedHook | null> {
    const outgoing = isId(escalationId) ? await readOutgoing(this.db, escalationId) : null;
    if (outgoing === null) return null;
    const settings = outgoing.settings === null ? null : targetSettings(this.box.open(outgoing.settings));
    const verdict: WebhookVerdict = settings === null ? { ok: false, reason: 'signature' } : verifyWebhook(settings.secret, headers, body, this.clock.now());
    return { ...verdict, targetCode: outgoing.targetCode };
  }

  /** True when it was taken in before. @throws Problem TRANSITION_NOT_ALLOWED (answered, otherwise), NOT_FOUND */
  async take(escalationId: string, hook: VerifiedHook & { readonly ok: true }, answer: HookAnswer, traceId: string): Promise<boolean> {
    const actor = principalOf(hook.targetCode, (await this.reference.data()).targetByCode.get(hook.targetCode)?.labelNl ?? hook.targetCode, traceId);
    const before = async ({ tx, now }: Act) => {
      if (!(await rememberAnswer(tx, escalationId, hook.id, now))) throw new Repeated();
      await ensurePrincipal(tx, actor.userId, actor.name, now);
    };
    const by: Answerer = { actor, isTarget: true, before };
    try {
      if (answer.status === 'acknowledged') await this.answers.acknowledgeBy(by, { escalationId, reference: answer.reference ?? null });
      else await this.answers.declineBy(by, { escalationId, reason: answer.reason?.trim() || 'Geen reden gegeven' });
      return false;
    } catch (error) {
      if (error instanceof Repeated) return true;
      throw error;
    }
  }
}
