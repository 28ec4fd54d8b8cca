import type { CardMessage } from '@balie/domain/escalation/card.js';
import type { Database } from '../../platform/database/database.js';

/** The card need not know more than the last hour of a long conversation. */
const NEWEST = 50;

/** What the citizen said on this report and did not take back, newest first. */
export const wordsOfCitizen = (db: Database, reportId: string): Promise<CardMessage[]> =>
  db.query(
    `select text, sent_at as at from message where report_id = $1 and direction = 'INBOUND' and withdrawn_at is null and text is not null order by sent_at desc, sequence desc limit ${NEWEST}`,
    [reportId],
  );
