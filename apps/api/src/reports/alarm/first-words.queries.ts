import type { FirstWordsText } from '@balie/domain/danger/first-words.js';
import { rows, type Tx } from '../../platform/database/database.js';

/** The whole matrix: a few dozen rows, read when something turns red. */
export const readFirstWords = (tx: Tx): Promise<FirstWordsText[]> => rows<FirstWordsText>(tx, 'select kind, language, version, text, enabled from first_words');

export const markFirstWords = (tx: Tx, conversationId: string, at: Date): Promise<unknown> => tx.query('update conversation set first_words_at = $2 where id = $1', [conversationId, at]);

/** Another fire in the same municipality, of the last two hours, that somebody who must confirm has already. */
export async function isFireKnown(tx: Tx, reportId: string, municipalityCode: string | null, now: Date): Promise<boolean> {
  if (municipalityCode === null) return false;
  const found = await rows(
    tx,
    `select 1 from report r join escalation e on e.report_id = r.id
     where r.danger = 'NOW' and r.danger_kind = 'FIRE' and r.status <> 'CLOSED' and r.id <> $1 and r.municipality_code = $2 and r.created_at > $3::timestamptz - interval '2 hours'
       and e.must_confirm and e.status = 'ACKNOWLEDGED' limit 1`,
    [reportId, municipalityCode, now],
  );
  return found.length > 0;
}
