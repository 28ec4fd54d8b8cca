import { Inject, Injectable } from '@nestjs/common';
import { accountLoader, type ShownAccount } from '../../accounts/account.loaders.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { inOrder, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { readAlarms, type AlarmRow } from '../alarm/alarm.queries.js';
import { readEscalations, type EscalationRow } from '../escalation/escalation.queries.js';
import type { MessageEntity } from '../message.entity.js';
import type { ReportEntity } from '../report.entity.js';
import { readPromises, type PromiseRow } from '../promises/promise.queries.js';
import { readConversations, readReports } from '../report.queries.js';
import { readAttachments, readMessagesById, type ShownAttachment } from './message.queries.js';
import { countReports, readDrafts, readParties, type DraftRow, type PartyRow } from './party.queries.js';

/** Rows of each key together, in order of the keys. */
function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** What a report's fields need, one statement for a whole page each. */
@Injectable()
export class ReportLoaders {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  report(loaders: LoaderRegistry, id: string): Promise<ReportEntity | null> {
    return loaders.get<string, ReportEntity>('report', async (ids) => inOrder(ids, await readReports(this.db, ids), ({ id: key }) => key)).load(id);
  }

  account(loaders: LoaderRegistry, accountId: string): Promise<ShownAccount | null> {
    return accountLoader(loaders, this.db, this.config.PUBLIC_URL).load(accountId);
  }

  party(loaders: LoaderRegistry, reportId: string): Promise<PartyRow | null> {
    return loaders.get<string, PartyRow>('party', async (ids) => inOrder(ids, await readParties(this.db, ids), (row) => row.reportId)).load(reportId);
  }

  async escalations(loaders: LoaderRegistry, reportId: string): Promise<readonly EscalationRow[]> {
    const loader = loaders.get<string, EscalationRow[]>('escalations', async (ids) => grouped(ids, await readEscalations(this.db, ids), (row) => row.reportId));
    return (await loader.load(reportId)) ?? [];
  }

  async conversation(loaders: LoaderRegistry, conversationId: string): Promise<readonly ReportEntity[]> {
    const loader = loaders.get<string, ReportEntity[]>('conversation', async (ids) => grouped(ids, await readConversations(this.db, ids), (row) => row.conversationId));
    return (await loader.load(conversationId)) ?? [];
  }

  async promises(loaders: LoaderRegistry, reportId: string): Promise<readonly PromiseRow[]> {
    const loader = loaders.get<string, PromiseRow[]>('promises', async (ids) => grouped(ids, await readPromises(this.db, ids), (row) => row.reportId));
    return (await loader.load(reportId)) ?? [];
  }

  /** The newest alarm; only red reports have one to show. */
  alarm(loaders: LoaderRegistry, reportId: string): Promise<AlarmRow | null> {
    return loaders.get<string, AlarmRow>('alarm', async (ids) => inOrder(ids, await readAlarms(this.db, ids), (row) => row.reportId)).load(reportId);
  }

  async reportCount(loaders: LoaderRegistry, contactId: string): Promise<number> {
    const loader = loaders.get<string, number>('reportCount', async (ids) => {
      const counts = new Map((await countReports(this.db, ids)).map((row) => [row.contactId, row.reports]));
      return ids.map((id) => counts.get(id) ?? 0);
    });
    return (await loader.load(contactId)) ?? 0;
  }

  message(loaders: LoaderRegistry, id: string): Promise<MessageEntity | null> {
    return loaders.get<string, MessageEntity>('message', async (ids) => inOrder(ids, await readMessagesById(this.db, ids), ({ id: key }) => key)).load(id);
  }

  async attachments(loaders: LoaderRegistry, messageId: string): Promise<readonly ShownAttachment[]> {
    const loader = loaders.get<string, ShownAttachment[]>('attachments', async (ids) => grouped(ids, await readAttachments(this.db, ids), (row) => row.messageId));
    return (await loader.load(messageId)) ?? [];
  }

  /** The viewer's own draft. */
  draft(loaders: LoaderRegistry, userId: string, reportId: string): Promise<DraftRow | null> {
    return loaders.get<string, DraftRow>(`draft of ${userId}`, async (ids) => inOrder(ids, await readDrafts(this.db, userId, ids), (row) => row.reportId)).load(reportId);
  }
}
