import { randomUUID } from 'node:crypto';
import type { NormalisedEvent } from '@balie/channels/contract.js';
import type { ItemResult } from '@balie/api/reports/receive-message.js';
import type { ReportEntity } from '@balie/api/reports/report.entity.js';
import { readReport } from '@balie/api/reports/report.queries.js';
import type { Room } from './room.js';

/** One event of a citizen, a message unless told otherwise. `key`: their conversation. */
export type Said = Partial<NormalisedEvent> & { readonly key?: string };

/** A citizen's conversation; every call is one batch of a lane, in one transaction. */
export class Citizen {
  readonly key = randomUUID();

  constructor(private readonly room: Room) {}

  /** A batch, as intake hands it over. */
  async send(...events: Said[]): Promise<ItemResult[]> {
    const { room, key } = this;
    const now = room.clock.now();
    const items = events.map((event) => ({
      itemId: randomUUID(), receivedAt: now, traceId: 'test-trace',
      event: { kind: 'message', externalId: randomUUID(), conversationKey: key, user: key, at: now.toISOString(), ...event } as NormalisedEvent,
    }));
    return room.db.transaction((tx) => room.receive.receive(tx, { account: room.account, items, conversationKey: key, now }));
  }

  /** One message; the report it belongs to, as it is then. */
  async says(text: string, event: Said = {}): Promise<ReportEntity> {
    const [result] = await this.send({ text, ...event });
    return reportOf(this.room, result);
  }
}

export async function reportOf(room: Room, result: ItemResult | undefined): Promise<ReportEntity> {
  const report = await readReport(room.db, result?.reportId ?? '');
  if (report === null) throw new Error(`no report: ${JSON.stringify(result)}`);
  return report;
}

/** A report of a citizen nobody met before. */
export const aReport = (room: Room, text = 'Er staat een auto met draaiende motor'): Promise<ReportEntity> => new Citizen(room).says(text);

/** Code of the Problem that is thrown, or NONE; anything else fails the test. */
export async function problemOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'NONE';
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem' && 'code' in error) return String(error.code);
    throw error;
  }
}
