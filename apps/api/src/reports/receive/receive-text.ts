import { windowClosesAt } from '@balie/domain/reply/window.js';
import { create } from '@balie/domain/report/create.js';
import { formatNumber } from '@balie/domain/report/number.js';
import { receiveCitizenMessage, type IsOnDuty } from '@balie/domain/report/receive.js';
import { thread, type ThreadMessage } from '@balie/domain/report/threading.js';
import { titleOf } from '@balie/domain/report/title.js';
import type { DeskPolicy } from '@balie/domain/sla/policy.js';
import { isId, newId } from '../../platform/database/ids.js';
import type { Route } from '../../routing/route.js';
import type { ReportEntity } from '../report.entity.js';
import { wordsForTitle } from '../title-words.js';
import { yearOf } from '../year.js';
import { attach } from './attach.js';
import type { ConversationWork, WorkingReport } from './conversation-work.js';
import { nameOf, sentAt, textOf, type LaneItem } from './normalised.js';
import { lookForDanger, noticeDanger } from './notice-danger.js';
import type { NewInboundMessage } from './receive.queries.js';
import { proposalsOf, withProposals } from './understand-message.js';

/** What a batch knows beside its conversation. */
export interface Surroundings {
  readonly now: Date;
  readonly policy: DeskPolicy;
  readonly isOnDuty: IsOnDuty;
  readonly accountId: string;
  /** Kind of the channel. */
  readonly channel: string;
  /** From the channel's manifest; null = no window. */
  readonly windowSeconds: number | null;
  /** Where this item's words and location lead, looked up before. */
  readonly routeOf: (item: LaneItem) => Route;
  readonly nextNumber: () => string;
}

export interface Received {
  readonly messageId: string;
  readonly reportId: string;
}

/** A citizen's message: belongs to a report of its conversation, or opens one. */
export function receiveText(work: ConversationWork, item: LaneItem, around: Surroundings): Received {
  const { event } = item;
  const attachments = event.attachments ?? [];
  const at = sentAt(item);
  const id = event.messageId !== undefined && isId(event.messageId) ? event.messageId : newId();
  const danger = lookForDanger(textOf(event));
  const asThread: ThreadMessage = {
    text: textOf(event), receivedAt: item.receivedAt, isSticker: attachments.length > 0 && attachments.every(({ type }) => type === 'sticker'),
    hasAttachments: attachments.some(({ type }) => type !== 'sticker'), signalsDanger: danger !== null,
  };
  const threads = [...work.reports.values()].map(({ entity, lastActivityAt }) => ({ ...entity, lastActivityAt }));
  const where = thread(asThread, threads, around.policy);
  const known = where.kind === 'new' ? undefined : work.report(where.reportId);
  const route = around.routeOf(item);
  const silent = where.kind === 'attach' && where.silent;
  const from = known?.entity.status ?? null;
  const understood = proposalsOf({ id, text: textOf(event), channel: around.channel });
  const report = known ?? opened(work, item, route, where.kind === 'new' ? where.linkedTo : null, around);

  const message = row(work, item, { id, reportId: report.entity.id, sentAt: at });
  work.messages.push(message);
  work.remember({ id, externalId: message.externalId, direction: 'INBOUND', reportId: message.reportId, conversationId: work.conversation.id, text: message.text, sequence: null, withdrawn: false, fresh: message });
  attach(work, item, id);
  openWindow(work, at, item.receivedAt, around);

  const placed = known ? placeFor(report.entity, route) : {};
  const columns: Partial<ReportEntity> = {
    ...placed,
    suggestions: withProposals(placed.suggestions ?? report.entity.suggestions, silent ? {} : understood.proposals),
    language: report.entity.language ?? understood.language,
    unread: report.entity.unread + (silent ? 0 : 1),
    newestInboundId: report.newestInboundAt !== null && at < report.newestInboundAt ? report.entity.newestInboundId : id,
    replyWindowClosesAt: work.conversation.replyWindowClosesAt,
  };
  if (known) work.decide(report, receiveCitizenMessage(report.entity, { id, receivedAt: item.receivedAt, silent }, around.isOnDuty, around.now, around.policy), columns, around.now, item.traceId);
  else work.decide(report, { report: report.entity, events: [{ type: 'message.received', data: { messageId: id } }] }, columns, around.now, item.traceId);
  noticeDanger(work, report, { id, text: message.text, from }, danger, item, around);
  report.lastActivityAt = latest(report.lastActivityAt, at);
  report.newestInboundAt = latest(report.newestInboundAt, at);
  return { messageId: id, reportId: report.entity.id };
}

/** A report of its own, with place and team proposed and everything it was derived from kept as a suggestion. */
function opened(work: ConversationWork, item: LaneItem, route: Route, linkedTo: string | null, around: Surroundings): WorkingReport {
  const { now, policy } = around;
  const { suggestions, ...place } = route;
  const id = newId();
  const kinds = (item.event.attachments ?? []).map(({ type }) => type);
  const decision = create({
    id, number: formatNumber(yearOf(now), around.nextNumber()), title: wordsForTitle(titleOf(textOf(item.event), kinds)), unansweredSince: item.receivedAt, linkedTo, ...place,
  }, now, policy);
  const { id: conversationId, accountId } = work.conversation;
  const entity: ReportEntity = {
    ...(decision.report as ReportEntity), conversationId, accountId, contactId: work.contactId, linkedReportId: linkedTo, language: nameOf(item.event.language?.slice(0, 20)),
    newestInboundId: null, unread: 0, readUpTo: '0', suggestions, updatedAt: now,
  };
  const report = work.add(entity);
  work.decide(report, { report: entity, events: decision.events }, {}, now, item.traceId);
  return report;
}

function row(work: ConversationWork, item: LaneItem, given: { id: string; reportId: string; sentAt: Date }): NewInboundMessage {
  const { event, receivedAt, traceId } = item;
  const { lastSentAt } = work.conversation;
  const replyTo = event.replyTo === undefined ? undefined : work.message(event.replyTo);
  return {
    ...given, visibility: event.visibility ?? 'PRIVATE', externalId: event.externalId, text: textOf(event), receivedAt, late: lastSentAt !== null && given.sentAt < lastSentAt,
    // A message made in this batch is not there yet when the rows go in together; its order shows what it answers.
    replyToId: replyTo && replyTo.fresh === null ? replyTo.id : null, traceId, editedAt: null, withdrawnAt: null,
  };
}

const latest = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);

/** The conversation's own times: newest message, and until when answering is free. */
export function openWindow(work: ConversationWork, at: Date, receivedAt: Date, { windowSeconds }: Surroundings): void {
  work.windowOpened = true;
  const { conversation } = work;
  const closes = windowClosesAt(at, windowSeconds);
  work.conversation = {
    ...conversation, lastInboundAt: latest(conversation.lastInboundAt, receivedAt), lastSentAt: latest(conversation.lastSentAt, at),
    replyWindowClosesAt: closes === null ? conversation.replyWindowClosesAt : latest(conversation.replyWindowClosesAt, closes),
  };
  for (const report of work.reports.values()) {
    if (report.entity.status !== 'CLOSED') report.entity = { ...report.entity, replyWindowClosesAt: work.conversation.replyWindowClosesAt };
  }
}

/** A later message may say where: a shared location always, words only while nothing is known. What a person or an assignment settled stays. */
function placeFor(report: ReportEntity, { suggestions, ...place }: Route): Partial<ReportEntity> {
  if (report.placeSource === 'person' || place.placeSource === null || place.placeSource === 'account') return {};
  const known = report.placeSource === 'shared' || report.placeSource === 'text';
  if (known && place.placeSource !== 'shared') return {};
  const placeText = place.placeText ?? report.placeText;
  return { ...place, placeText, teamId: report.assignedById === null ? place.teamId : report.teamId, suggestions: { ...report.suggestions, ...suggestions } };
}
