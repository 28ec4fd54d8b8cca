import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../../platform/auth/allow.js';
import { Metrics } from '../../platform/observe/metrics.js';
import { Refused } from '../../platform/refused.js';
import { AnswerByHook } from './answer-by-hook.js';

const shape = z.object({ status: z.enum(['acknowledged', 'declined']), reference: z.string().max(100).nullish(), reason: z.string().max(1_000).nullish() });

/** Where a target says that it has an escalation, or does not take it: signed after Standard Webhooks with the secret of that target. */
@Controller('hooks/escalations')
export class EscalationHookController {
  private readonly refusals: ReturnType<Metrics['counter']>;

  constructor(private readonly answers: AnswerByHook, metrics: Metrics) {
    this.refusals = metrics.counter('balie_escalation_answer_refused_total', 'Answers of escalation targets refused, by reason', ['reason']);
  }

  /** 200 taken in (a repeat too) · 400 not an answer · 401 signature · 404 no such escalation · 409 answered before, otherwise. The body is bytes (platform/http/body-parsers). */
  @Public()
  @Post(':escalationId')
  @HttpCode(200)
  async answer(@Param('escalationId') escalationId: string, @Req() request: FastifyRequest): Promise<{ status: string; repeated: boolean }> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const verified = await this.answers.verify(escalationId, request.headers, body);
    if (verified === null) throw new Refused('NOT_FOUND', 404, 'There is no such escalation.');
    if (!verified.ok) {
      this.refusals.inc({ reason: verified.reason });
      throw new Refused('SIGNATURE', 401, 'The signature is missing, too old, or does not fit.');
    }
    const answer = shape.safeParse(jsonOf(body));
    if (!answer.success) throw new Refused('VALIDATION', 400, 'Send {"status": "acknowledged" or "declined", "reference"?, "reason"?}.');
    try {
      return { status: answer.data.status, repeated: await this.answers.take(escalationId, verified, answer.data, request.id) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'TRANSITION_NOT_ALLOWED') throw new Refused('VALIDATION', 409, 'This escalation was answered before.');
      throw error.code === 'NOT_FOUND' ? new Refused('NOT_FOUND', 404, 'There is no such escalation.') : new Refused('VALIDATION', 400, 'This answer cannot be taken.');
    }
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
