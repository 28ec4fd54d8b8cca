import { Injectable } from '@nestjs/common';
import { mayRead } from '@balie/domain/report/access.js';
import { hasRole } from '@balie/domain/access/actor.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { toFacts } from '../report-store.js';
import { readReport } from '../report.queries.js';

/** Who looks at which report, and who types. */
export interface Looking {
  readonly userId: string;
  readonly reportId: string;
  readonly typing: boolean;
}

/** Three beats missed, and somebody has gone. */
const FRESH_MS = 45_000;

/** One beat per session every 15 s: own row, no event, no version, no audit. Protects nothing, tells colleagues. */
@Injectable()
export class Beat {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Colleagues who look at something now: everywhere for the desk, at this report for a team. A report one may not see is no place to be. */
  async run(actor: Actor, { reportId, typing }: { readonly reportId?: string | null; readonly typing: boolean }): Promise<Looking[]> {
    const report = reportId ? await readReport(this.db, reportId) : null;
    const at = report !== null && mayRead(actor, toFacts(report)) ? report.id : null;
    const desk = hasRole(actor, 'OPERATOR', 'SHIFT_LEAD');
    const now = this.clock.now();
    return this.db.query<Looking>(
      `with own as (
         insert into presence (session_id, user_id, report_id, typing, beat_at) values ($1, $2, $3, $4, $5)
         on conflict (session_id) do update set report_id = excluded.report_id, typing = excluded.typing, beat_at = excluded.beat_at)
       select distinct on (user_id, report_id) user_id as "userId", report_id as "reportId", typing from presence
       where session_id <> $1 and user_id <> $2 and beat_at > $6 and report_id is not null and ($7 or report_id = $3)
       order by user_id, report_id, typing desc limit 200`,
      [actor.sessionId ?? actor.userId, actor.userId, at, at !== null && typing, now, new Date(now.getTime() - FRESH_MS), desk],
    );
  }
}
