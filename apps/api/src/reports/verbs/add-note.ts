import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { note } from '@balie/domain/report/note.js';
import { unchanged } from '@balie/domain/report/change.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

export interface AddNoteInput {
  readonly reportId: string;
  /** Made by the writer: the same key again is the same note. */
  readonly clientKey: string;
  readonly text: string;
}

const MAX_KEY = 200;

/** Leaves a note for colleagues; the citizen never sees it. Once per client key, however often it is sent. */
@Injectable()
export class AddNote {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, VALIDATION, CLIENT_KEY_REUSED (same key, another text or report) */
  async run(actor: Actor, { reportId, clientKey, ...input }: AddNoteInput): Promise<ReportEntity> {
    const text = safeText(input.text);
    if (clientKey === '' || clientKey.length > MAX_KEY) throw invalid('clientKey');
    return this.act.run(actor, reportId, async ({ tx, loaded, now }) => {
      const decision = note(loaded.facts, actor, { text }, now);
      const noteId = newId();
      if (await insertNote(tx, { id: noteId, reportId: loaded.entity.id, authorId: actor.userId, clientKey: safeText(clientKey), text, at: now })) {
        const events = decision.events.map((event) => ({ ...event, data: { ...event.data, noteId } }));
        return { decision: { ...decision, events }, auditData: { noteId } };
      }
      return { decision: unchanged(loaded.facts), act: null };
    });
  }
}

/** False when this very note is there already. */
async function insertNote(tx: Tx, note: { id: string; reportId: string; authorId: string; clientKey: string; text: string; at: Date }): Promise<boolean> {
  const inserted = await rows(
    tx,
    'insert into note (id, report_id, author_id, client_key, text, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (author_id, client_key) do nothing returning id',
    [note.id, note.reportId, note.authorId, note.clientKey, note.text, note.at],
  );
  if (inserted.length > 0) return true;
  const same = await rows(tx, 'select 1 from note where author_id = $1 and client_key = $2 and report_id = $3 and text = $4', [note.authorId, note.clientKey, note.reportId, note.text]);
  if (same.length === 0) throw new Problem('CLIENT_KEY_REUSED');
  return false;
}
