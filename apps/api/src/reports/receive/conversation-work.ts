import type { Decision, ReportFacts } from '@balie/domain/report/report.js';
import type { NewEvent } from '../../platform/live/append-events.js';
import type { ConversationEntity } from '../conversation.entity.js';
import { eventsOf } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import type { ArrivedReply, NewEcho } from './echo.queries.js';
import type { KnownMessage, MessageChange, NewAttachment, NewInboundMessage, Revision, ThreadedRow } from './receive.queries.js';

/** A report while a batch is worked on: the row as it was stored (null = made in this batch) and as it will be. */
export interface WorkingReport {
  readonly stored: ReportEntity | null;
  entity: ReportEntity;
  lastActivityAt: Date | null;
  newestInboundAt: Date | null;
}

/** A message of this conversation, stored before or made in this batch. */
export interface WorkingMessage extends KnownMessage {
  /** Its row, when it is made in this batch. */
  readonly fresh: NewInboundMessage | null;
}

/** Everything one batch of a lane will write, gathered in memory while the conversation is locked. */
export class ConversationWork {
  readonly reports = new Map<string, WorkingReport>();
  readonly messages: NewInboundMessage[] = [];
  /** Ours, written with another tool. */
  readonly echoes: NewEcho[] = [];
  /** Ours, of which the provider now says that it left. */
  readonly arrived: ArrivedReply[] = [];
  /** What the citizen (and with them the conversation) is called from now on. */
  renamedTo: string | null = null;
  /** The citizen did something that counts for the reply window. */
  windowOpened = false;
  readonly attachments: NewAttachment[] = [];
  readonly links: { readonly id: string; readonly messageId: string; readonly position: number }[] = [];
  readonly revisions: Revision[] = [];
  readonly events: NewEvent[] = [];
  readonly changes = new Map<string, MessageChange>();
  /** Reports that turned red in this batch, with what raised them. */
  readonly sounding = new Map<string, { readonly automaticSender: boolean; readonly traceId: string }>();
  private readonly byExternalId = new Map<string, WorkingMessage>();
  private readonly byId = new Map<string, WorkingMessage>();

  constructor(
    public conversation: ConversationEntity,
    readonly contactId: string,
    reports: readonly ThreadedRow[],
    known: readonly KnownMessage[],
    /** Nobody wrote in it before this batch: its row is not there yet. */
    readonly isNew: boolean,
  ) {
    for (const row of reports) this.reports.set(row.entity.id, { ...row, stored: row.entity });
    for (const message of known) this.remember({ ...message, fresh: null });
  }

  remember(message: WorkingMessage): void {
    this.byId.set(message.id, message);
    // One id can stand for an echo and for what it answers; the citizen's own is the one meant.
    if (message.externalId !== null && !(message.direction === 'OUTBOUND' && this.byExternalId.has(message.externalId))) this.byExternalId.set(message.externalId, message);
  }

  message(externalId: string): WorkingMessage | undefined {
    return this.byExternalId.get(externalId) ?? this.byId.get(externalId);
  }

  /** A message of ours, by the provider's id or by our own. */
  sent(externalId: string, ownId: string | undefined): WorkingMessage | undefined {
    const found = this.byExternalId.get(externalId);
    if (found?.direction === 'OUTBOUND') return found;
    const own = ownId === undefined ? undefined : this.byId.get(ownId);
    return own?.direction === 'OUTBOUND' && own.conversationId === this.conversation.id ? own : undefined;
  }

  /** The report that goes on in this conversation: an open one before the newest closed one. */
  newestReport(): WorkingReport | undefined {
    const all = [...this.reports.values()];
    return all.findLast(({ stored }) => stored === null) ?? all[0];
  }

  report(id: string | null): WorkingReport | undefined {
    return id === null ? undefined : this.reports.get(id);
  }

  add(entity: ReportEntity): WorkingReport {
    const working: WorkingReport = { stored: null, entity, lastActivityAt: null, newestInboundAt: null };
    this.reports.set(entity.id, working);
    return working;
  }

  /** Takes a decision over into the report, with columns the rules do not know, and notes its events. */
  decide(report: WorkingReport, { report: facts, events }: Decision, columns: Partial<ReportEntity>, at: Date, traceId: string): void {
    const before = report.entity;
    report.entity = { ...before, ...known(facts, before), ...columns, updatedAt: at };
    this.events.push(...eventsOf(events, before, report.entity, { at, actorId: null, traceId }));
  }

  /** A fact that changes no report: a reaction on a message. */
  note(report: WorkingReport, type: string, data: Record<string, unknown>, at: Date, traceId: string): void {
    const { entity } = report;
    const [event] = eventsOf([{ type: 'message.received', data: {} }], entity, entity, { at, actorId: null, traceId });
    if (event) this.events.push({ ...event, type, data });
  }
}

/** Facts that are columns: what the rules carry beside them (openEscalation …) belongs to no row. */
function known(facts: ReportFacts, entity: ReportEntity): Partial<ReportEntity> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in entity));
}
