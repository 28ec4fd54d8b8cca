import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { unchanged } from '@balie/domain/report/change.js';
import { note } from '@balie/domain/report/note.js';
import { endClaim } from '@balie/domain/report/release.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { insertNote } from './note.queries.js';
import { ReportAct } from './report-act.js';

/** "Everything back with a note": what this person holds goes back to the queue, each with the note on it, each in a transaction of its own. */
@Injectable()
export class SignOffDesk {
  constructor(private readonly act: ReportAct, private readonly db: Database) {}

  /** How many went back. One that somebody else took meanwhile is left as it is. @throws Problem REASON_REQUIRED (no note), VALIDATION (too long) */
  async run(actor: Actor, input: { readonly note: string }): Promise<number> {
    const text = safeText(input.note).trim();
    if (text === '') throw new Problem('REASON_REQUIRED');
    if (text.length > LIMITS.noteLength) throw invalid('note');
    const held = await this.db.query<{ id: string }>(`select id from report where claim_user_id = $1 and status <> 'CLOSED' order by claimed_at, id`, [actor.userId]);
    let back = 0;
    for (const { id } of held) {
      if (await this.giveBack(actor, id, text)) back += 1;
    }
    return back;
  }

  private async giveBack(actor: Actor, reportId: string, text: string): Promise<boolean> {
    let done = false;
    await this.act.run(actor, reportId, async ({ tx, loaded: { facts, entity }, now, policy }) => {
      done = facts.claimUserId === actor.userId;
      if (!done) return { decision: unchanged(facts), act: null };
      const noteId = newId();
      const noted = note(facts, actor, { text }, now);
      const ended = endClaim(noted.report, 'SIGNED_OFF', now, policy);
      await insertNote(tx, { id: noteId, reportId: entity.id, authorId: actor.userId, clientKey: `sign-off ${noteId}`, text, at: now });
      const told = noted.events.map((event) => ({ ...event, data: { ...event.data, noteId } }));
      return { decision: { report: ended.report, events: [...told, ...ended.events] }, act: 'report.claim_ended', auditData: { noteId } };
    });
    return done;
  }
}
