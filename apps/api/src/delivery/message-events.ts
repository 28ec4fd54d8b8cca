import type { Tx } from '../platform/database/database.js';
import { appendEvents } from '../platform/live/append-events.js';

/** What a delivery event needs to know; a message without a report has no timeline. */
export interface AboutMessage {
  readonly id: string;
  readonly conversation_id: string;
  readonly report_id: string | null;
  readonly version: number;
  /** The team it is assigned to; a team that routing merely proposes is not told. */
  readonly team_id: string | null;
  readonly restricted: boolean;
}

export type MessageEventType = 'message.sent' | 'message.delivered' | 'message.read' | 'message.failed' | 'message.uncertain' | 'message.retried' | 'message.resent' | 'message.media_ready' | 'message.media_failed';

export interface MessageEvent {
  readonly message: AboutMessage;
  readonly type: MessageEventType;
  readonly at: Date;
  readonly data?: Readonly<Record<string, string | number | null>>;
  readonly actorId?: string | null;
  readonly traceId?: string | null;
}

/** How far a message came, on the timeline and live; the report's version stays: nobody has to read again because of it. */
export async function appendMessageEvents(tx: Tx, events: readonly MessageEvent[]): Promise<void> {
  await appendEvents(tx, events.flatMap(({ message, type, at, data, actorId, traceId }) => (message.report_id === null ? [] : [{
    type, at, reportId: message.report_id, conversationId: message.conversation_id, actorId: actorId ?? null, version: message.version, data: { messageId: message.id, ...data },
    teamBefore: message.team_id, teamAfter: message.team_id, restrictedBefore: message.restricted, restrictedAfter: message.restricted, traceId: traceId ?? null,
  }])));
}
