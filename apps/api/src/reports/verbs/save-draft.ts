import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { authorise } from '@balie/domain/report/access.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { toFacts } from '../report-store.js';
import { readReport } from '../report.queries.js';

/** More than any channel takes, less than a book. */
const MAX_DRAFT = 50_000;

/** Keeps what somebody typed and did not send: no lock, no event, no version, no audit row. */
@Injectable()
export class SaveDraft {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** When it was saved; null when an empty text discarded it. @throws Problem NOT_FOUND, FORBIDDEN, VALIDATION */
  async run(actor: Actor, { reportId, ...input }: { readonly reportId: string; readonly text: string }): Promise<Date | null> {
    if (input.text.length > MAX_DRAFT) throw invalid('text');
    const report = await readReport(this.db, reportId);
    if (report === null) throw new Problem('NOT_FOUND');
    authorise(actor, toFacts(report), 'saveDraft');
    const text = safeText(input.text);
    if (text.trim() === '') {
      await this.db.query('delete from draft where user_id = $1 and report_id = $2', [actor.userId, report.id]);
      return null;
    }
    const now = this.clock.now();
    await this.db.query(
      `insert into draft (user_id, report_id, text, saved_at) values ($1, $2, $3, $4)
       on conflict (user_id, report_id) do update set text = excluded.text, saved_at = excluded.saved_at`,
      [actor.userId, report.id, text, now],
    );
    return now;
  }
}
