import { Inject, Injectable } from '@nestjs/common';
import { parseWeb } from '@balie/channels/web/parse.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { statusCode } from '../platform/secrets/status-code.js';
import { attachmentUrl, citizenMessage, type CitizenAttachment, type CitizenMessage } from './citizen-message.js';
import { changedSince, findThread, newestSequence, storedEnvelopes, threadRows, type ThreadHead } from './thread.queries.js';

export interface CitizenState {
  readonly number?: string;
  readonly statusUrl?: string;
  readonly status: 'none' | 'received' | 'read' | 'forwarded' | 'done';
}

export interface Thread {
  /** Pass it as `after` (or Last-Event-ID): everything up to here is in. */
  readonly cursor: string;
  readonly state: CitizenState;
  readonly messages: readonly CitizenMessage[];
}

/** What a citizen sees of their own conversation. */
@Injectable()
export class ReadThread {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everything (the newest 200), or with `after` what may have changed since: then no messages at all when nothing did, else all, to be merged by id. */
  async read(accountId: string, visitorId: string, after: string | null): Promise<Thread> {
    // First the cursor, then the tables: what comes in between is told twice, never not at all.
    const cursor = await newestSequence(this.db);
    const head = await findThread(this.db, accountId, visitorId);
    const unchanged = head !== null && after !== null && BigInt(after) <= BigInt(cursor) && !(await changedSince(this.db, head.conversationId, after));
    if (unchanged) return { cursor, state: this.stateOf(head), messages: [] };
    const rows = head === null ? [] : await threadRows(this.db, head.conversationId);
    const messages = rows.map((row) => citizenMessage(accountId, row));
    return { cursor, state: this.stateOf(head), messages: [...messages, ...(await this.underWay(accountId, visitorId, new Set(messages.map(({ id }) => id))))] };
  }

  /** Number and link of the newest report, as soon as there is one. */
  async state(accountId: string, visitorId: string): Promise<CitizenState> {
    return this.stateOf(await findThread(this.db, accountId, visitorId));
  }

  private stateOf(head: ThreadHead | null): CitizenState {
    if (head === null || head.reportId === null || head.number === null) return { status: 'none' };
    const status = head.status === 'CLOSED' ? 'done' : head.assigned ? 'forwarded' : head.read ? 'read' : 'received';
    return { number: head.number, statusUrl: `/status/${statusCode(this.config.BALIE_SECRET_KEY, { id: head.reportId, number: head.number })}`, status };
  }

  /** Acknowledged but not in the room yet (a busy or stopped worker): the page must not lose them on a reload. */
  private async underWay(accountId: string, visitorId: string, known: ReadonlySet<string>): Promise<CitizenMessage[]> {
    const bodies = await storedEnvelopes(this.db, accountId, visitorId);
    return bodies.flatMap((body) => parseWeb(body)).flatMap((event): CitizenMessage[] => {
      if (event.kind !== 'message' || event.messageId === undefined || known.has(event.messageId) || event.at === undefined) return [];
      const place = event.attachments?.find((file) => file.type === 'location');
      const files = (event.attachments ?? []).flatMap((file): CitizenAttachment[] => (file.storedId === undefined ? [] : [{
        id: file.storedId, kind: file.type as CitizenAttachment['kind'], fileName: file.fileName ?? file.type, mimeType: file.mimeType ?? 'application/octet-stream', size: 0, url: attachmentUrl(accountId, file.storedId),
      }]));
      return [{
        id: event.messageId, from: 'citizen', automatic: false, text: event.text, at: event.at, clientKey: event.externalId.split(':').slice(1).join(':'), status: 'received', attachments: files,
        location: place?.latitude === undefined || place.longitude === undefined ? undefined : { latitude: place.latitude, longitude: place.longitude },
      }];
    });
  }
}
