import { Problem } from '@balie/domain/problem.js';
import { rows, type Tx } from '../../platform/database/database.js';

export interface NewNote {
  readonly id: string;
  readonly reportId: string;
  readonly authorId: string;
  readonly clientKey: string;
  readonly text: string;
  readonly at: Date;
}

/** False when this very note is there already. @throws Problem CLIENT_KEY_REUSED (the key stands for another text or report) */
export async function insertNote(tx: Tx, note: NewNote): Promise<boolean> {
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

export async function insertMentions(tx: Tx, noteId: string, userIds: readonly string[]): Promise<void> {
  await tx.query('insert into note_mention (note_id, user_id) select $1, unnest($2::uuid[])', [noteId, userIds]);
}

/** A colleague as far as it matters for what they may see. */
export interface MentionedRow {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
}

/** These people as they are now, with the roles and teams they have today; who is not active is left out. */
export const readMentioned = (tx: Tx, userIds: readonly string[], now: Date): Promise<MentionedRow[]> =>
  rows<MentionedRow>(
    tx,
    `select u.id as "userId", array(select r.role from user_role r where r.user_id = u.id and r.valid_from <= $2 and (r.valid_until is null or r.valid_until > $2)) as roles,
       array(select t.team_id from user_team t where t.user_id = u.id) as "teamIds"
     from app_user u where u.id = any($1::uuid[]) and u.active and u.kind = 'PERSON'`,
    [userIds, now],
  );
