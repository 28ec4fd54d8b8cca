import type { RoutingRule } from '@balie/domain/routing/rules.js';
import type { Danger, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { rows, type Database, type Tx } from '../../platform/database/database.js';

/** A saved list of rules; version 0 = none was ever saved. */
export interface RuleSetRow {
  readonly version: number;
  readonly rules: readonly RoutingRule[];
  readonly reason: string;
  readonly madeById: string | null;
  readonly madeAt: Date | null;
}

export const NO_RULES: RuleSetRow = { version: 0, rules: [], reason: '', madeById: null, madeAt: null };

const COLUMNS = 'version, rules, reason, made_by_id as "madeById", made_at as "madeAt"';

/** The list that counts now. */
export const readRules = async (db: Database): Promise<RuleSetRow> =>
  (await db.query<RuleSetRow>(`select ${COLUMNS} from routing_rule_set order by version desc limit 1`))[0] ?? NO_RULES;

/** Newest first. */
export const readRuleVersions = (db: Database, first: number): Promise<RuleSetRow[]> =>
  db.query(`select ${COLUMNS} from routing_rule_set order by version desc limit $1`, [first]);

/** Adds a version; false when somebody else made that one first. */
export async function insertRules(tx: Tx, set: RuleSetRow): Promise<boolean> {
  const made = await rows(
    tx, 'insert into routing_rule_set (version, rules, reason, made_by_id, made_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning version',
    [set.version, JSON.stringify(set.rules), set.reason, set.madeById, set.madeAt],
  );
  return made.length === 1;
}

/** A past report as the rules see it, with the team it went to or was proposed for. */
export interface PastReport {
  readonly number: string;
  readonly type: ReportType | null;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly danger: Danger;
  readonly municipality: string | null;
  readonly channel: string;
  readonly account: string;
  readonly language: string | null;
  readonly text: string | null;
  readonly teamId: string | null;
}

/** Newest first, at most `limit`; the first message stands for the text, as when it came in. */
export const readPastReports = (db: Database, since: Date, limit: number): Promise<PastReport[]> =>
  db.query(
    `select r.number, r.type, r.category_slug as category, r.urgency, r.danger, r.municipality_code as municipality, a.kind as channel, r.account_id as account, r.language, r.team_id as "teamId",
       (select left(m.text, 2000) from message m where m.report_id = r.id and m.direction = 'INBOUND' and m.withdrawn_at is null order by m.sent_at, m.sequence limit 1) as text
     from report r join channel_account a on a.id = r.account_id where r.created_at >= $1 and not r.restricted order by r.created_at desc limit $2`,
    [since, limit],
  );

export const readAccountIds = async (db: Database): Promise<string[]> => (await db.query<{ id: string }>('select id from channel_account')).map(({ id }) => id);

/** Names of people by id. */
export async function readNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.query<{ id: string; name: string }>('select id, name from app_user where id = any($1::uuid[])', [ids]);
  return new Map(people.map(({ id, name }) => [id, name]));
}
