import type { Database } from '../../platform/database/database.js';

/** Who is at the other end of a report's conversation. */
export interface PartyRow {
  readonly reportId: string;
  readonly contactId: string;
  readonly name: string | null;
  /** The provider's id of them; null where the conversation has no identity, and cannot be answered. */
  readonly externalId: string | null;
  readonly kind: string;
}

export const readParties = (db: Database, reportIds: readonly string[]): Promise<PartyRow[]> =>
  db.query(
    `select r.id as "reportId", k.id as "contactId", k.name, i.external_id as "externalId", a.kind
     from report r join contact k on k.id = r.contact_id join channel_account a on a.id = r.account_id
       join conversation c on c.id = r.conversation_id left join identity i on i.id = c.identity_id
     where r.id = any($1::uuid[])`,
    [reportIds],
  );

export const countReports = (db: Database, contactIds: readonly string[]): Promise<{ contactId: string; reports: number }[]> =>
  db.query('select contact_id as "contactId", count(*)::int as reports from report where contact_id = any($1::uuid[]) group by contact_id', [contactIds]);

export interface DraftRow {
  readonly reportId: string;
  readonly text: string;
  readonly savedAt: Date;
}

export const readDrafts = (db: Database, userId: string, reportIds: readonly string[]): Promise<DraftRow[]> =>
  db.query('select report_id as "reportId", text, saved_at as "savedAt" from draft where user_id = $1 and report_id = any($2::uuid[])', [userId, reportIds]);
