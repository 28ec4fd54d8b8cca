import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../platform/auth/allow.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Refused } from '../platform/refused.js';
import { isStatusCode, numberInStatusCode } from '../platform/secrets/status-code.js';
import { CitizenLimits } from './limits.js';
import { progressOf, type ReportProgressRow } from './status.queries.js';

type StepKey = 'received' | 'read' | 'forwarded' | 'done';

export interface Progress {
  readonly number: string;
  readonly steps: readonly { readonly key: StepKey; readonly at?: string }[];
  readonly current: StepKey;
  /** Since when a team has it; until then it is only passed on. */
  readonly teamHasItAt?: string;
  readonly nextBefore?: string;
  readonly lastMessage?: { readonly text: string; readonly at: string };
  readonly canWrite: true;
  readonly chatUrl: '/praat';
}

/** Who has the link (number and secret) may know how far it is. A wrong code says the same as none. */
@Controller('api/status')
export class StatusController {
  constructor(
    private readonly db: Database,
    private readonly limits: CitizenLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get(':code')
  async progress(@Param('code') code: string, @Req() request: FastifyRequest): Promise<Progress> {
    this.limits.take('status', request.ip, null);
    const number = numberInStatusCode(code);
    const row = number === null ? null : await progressOf(this.db, number);
    if (row === null || !isStatusCode(this.config.BALIE_SECRET_KEY, row, code)) throw new Refused('UNKNOWN_CODE', 404, 'There is no report with this code.');
    return progress(row);
  }
}

/** The four steps with their times. "Forwarded" also stays when a team has finished. */
export function progress(row: ReportProgressRow): Progress {
  const done = row.status === 'CLOSED';
  const forwarded = row.status === 'ASSIGNED' || row.status === 'IN_PROGRESS' || (done && row.forwardedAt !== null);
  const reached: Record<StepKey, Date | null> = { received: row.createdAt, read: row.readAt, forwarded: forwarded ? row.forwardedAt : null, done: done ? row.closedAt : null };
  const current: StepKey = done ? 'done' : forwarded ? 'forwarded' : row.readAt !== null ? 'read' : 'received';
  return {
    number: row.number,
    steps: (Object.keys(reached) as StepKey[]).map((key) => ({ key, at: reached[key]?.toISOString() })),
    current,
    teamHasItAt: forwarded && row.acceptedAt !== null && row.forwardedAt !== null && row.acceptedAt >= row.forwardedAt ? row.acceptedAt.toISOString() : undefined,
    nextBefore: done ? undefined : row.answerDueAt?.toISOString(),
    lastMessage: row.lastText === null || row.lastAt === null ? undefined : { text: row.lastText, at: row.lastAt.toISOString() },
    canWrite: true,
    chatUrl: '/praat',
  };
}
