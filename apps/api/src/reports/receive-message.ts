import { Injectable } from '@nestjs/common';
import type { Channel, EventKind } from '@balie/channels/contract.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { DeskPolicy } from '@balie/domain/sla/policy.js';
import { isId, newId } from '../platform/database/ids.js';
import type { Tx } from '../platform/database/database.js';
import { appendEvents } from '../platform/live/append-events.js';
import { PlaceRouter } from '../routing/place-router.js';
import { Reference } from '../routing/reference.js';
import type { Route } from '../routing/route.js';
import type { ConversationEntity } from './conversation.entity.js';
import { whoIsOnDuty } from './on-duty.js';
import { soundAlarm } from './alarm/sound-alarm.js';
import { insertReports, updateReport } from './report-store.js';
import { ConversationWork } from './receive/conversation-work.js';
import { externalIdsOf, locationIn, nameOf, sentAt, textOf, type LaneItem } from './receive/normalised.js';
import { receiveEdit, receiveReaction, receiveWithdrawal, type Ignored } from './receive/receive-change.js';
import { insertEchoes, markArrived, renameConversation } from './receive/echo.queries.js';
import { receiveEcho } from './receive/receive-echo.js';
import { receiveSystem } from './receive/receive-system.js';
import { openWindow, receiveText, type Received, type Surroundings } from './receive/receive-text.js';
import * as sql from './receive/receive.queries.js';

/** The account a lane belongs to. */
export interface AccountRef {
  readonly id: string;
  readonly teamId: string | null;
  readonly channel: Pick<Channel, 'manifest'>;
  /** As `channel_account.state`; absent where the caller knows no account. */
  readonly state?: string;
}

export interface ReceiveInput {
  readonly account: AccountRef;
  /** At most 50, in the order of the lane. */
  readonly items: readonly LaneItem[];
  readonly conversationKey: string;
  readonly now: Date;
}

/** What became of one item. `reason` is a code. */
export interface ItemResult {
  readonly itemId: string;
  readonly state: 'STORED' | 'IGNORED';
  readonly reason?: string;
  readonly messageId?: string;
  readonly reportId?: string;
}

/** Thrown when another transaction made the conversation first: begin again, it is there now. */
export class ConversationAppeared extends Error {}

/** Names a provider has for one person; more is somebody's joke. */
const MOST_ALIASES = 5;

const TEXTS: readonly EventKind[] = ['message', 'comment', 'mention', 'rating', 'postback'];
/** An edit whose message never came is that message. */
const MAY_OPEN: readonly EventKind[] = [...TEXTS, 'message_edit', 'comment_edit'];

/** The room's side of the front door: what citizens said becomes messages of a conversation and work on a report. */
@Injectable()
export class ReceiveMessage {
  constructor(
    private readonly router: PlaceRouter,
    private readonly reference: Reference,
  ) {}

  /**
   * Takes a lane's batch in, in the caller's transaction: all or nothing. A message that is stored already (the same id again) is answered with
   * what it became. About eight statements for a first message, whatever the size of the batch.
   */
  async receive(tx: Tx, { account, items, conversationKey, now }: ReceiveInput): Promise<ItemResult[]> {
    const policy = await this.reference.policy();
    const routes = await this.routes(items, account);
    const { work, fresh } = await this.begin(tx, account, conversationKey, items, now);
    const around = await this.surroundings(tx, work, { account, items, now, policy, routes });
    const results = items.map((item) => resultOf(item, handle(work, item, around)));
    await write(tx, work, fresh, account.id, now);
    await sound(tx, work, account, now);
    return results;
  }

  /** Locks the conversation with its reports, or prepares a new one. */
  private async begin(tx: Tx, account: AccountRef, key: string, items: readonly LaneItem[], now: Date): Promise<{ work: ConversationWork; fresh: sql.NewConversation | null }> {
    const conversation = (await sql.lockConversation(tx, account.id, key)) ?? (await this.knownOtherwise(tx, account.id, key, items));
    const user = nameOf(items.find(({ event }) => event.user !== undefined)?.event.user);
    if (conversation === null) return this.beginNew(tx, account, key, user, items, now);
    const reports = await sql.lockReports(tx, conversation.id);
    const externalIds = externalIdsOf(items);
    const messages = await sql.findMessages(tx, account.id, externalIds, [...externalIds, ...items.map(({ event }) => event.messageId ?? '')].filter(isId));
    const contactId = reports[0]?.entity.contactId ?? (conversation.identityId === null ? null : await sql.contactOf(tx, conversation.identityId)) ?? newId();
    if (reports.length === 0) await sql.insertContact(tx, contactId, now);
    return { work: new ConversationWork(conversation, contactId, reports, messages, false), fresh: null };
  }

  /** A conversation under an older name of the same citizen (a phone number before there was a lasting id) goes on under the new one. */
  private async knownOtherwise(tx: Tx, accountId: string, key: string, items: readonly LaneItem[]): Promise<ConversationEntity | null> {
    for (const alias of new Set(items.flatMap(({ event }) => event.aliases ?? []).slice(0, MOST_ALIASES))) {
      const found = await sql.lockConversation(tx, accountId, alias);
      if (found !== null && (await renameConversation(tx, { accountId, conversationId: found.id, identityId: found.identityId, from: alias, to: key }))) return { ...found, key };
    }
    return null;
  }

  private async beginNew(tx: Tx, account: AccountRef, key: string, user: string | null, items: readonly LaneItem[], now: Date) {
    const known = user === null ? null : await sql.findIdentity(tx, account.id, user);
    const name = nameOf(items.find(({ event }) => event.userName !== undefined)?.event.userName);
    const contact = known ? null : { id: newId(), name };
    const contactId = known?.contactId ?? contact?.id ?? newId();
    const aliases = [...new Set(items.flatMap(({ event }) => event.aliases ?? []))].slice(0, MOST_ALIASES).flatMap((alias) => nameOf(alias) ?? []);
    const identity = known === null && user !== null ? { id: newId(), contactId, externalId: user, aliases } : null;
    const conversation: ConversationEntity = {
      id: newId(), accountId: account.id, identityId: known?.id ?? identity?.id ?? null, key, visibility: items[0]?.event.visibility ?? 'PRIVATE', createdAt: now,
      lastInboundAt: null, lastOutboundAt: null, lastSentAt: null, replyWindowClosesAt: null, typingUntil: null, firstWordsAt: null,
    };
    return { work: new ConversationWork(conversation, contactId, [], [], true), fresh: { conversation, contact, identity, at: now } };
  }

  /** Looked up before anything is decided, so that deciding is plain code. */
  private async routes(items: readonly LaneItem[], account: AccountRef): Promise<ReadonlyMap<string, Route>> {
    const routed = items.map(async (item) =>
      [item.itemId, await this.router.route({ text: textOf(item.event), location: locationIn(item.event.attachments ?? []), accountTeamId: account.teamId }, { account: account.id, channel: account.channel.manifest.kind })] as const);
    return new Map(await Promise.all(routed));
  }

  private async surroundings(tx: Tx, work: ConversationWork, given: { account: AccountRef; items: readonly LaneItem[]; now: Date; policy: DeskPolicy; routes: ReadonlyMap<string, Route> }): Promise<Surroundings> {
    const { account, items, now, policy, routes } = given;
    const people = [...work.reports.values()].flatMap(({ entity }) => [entity.claimUserId, entity.assigneeId, entity.lastOwnerId]).filter((id) => id !== null);
    const onDuty = await whoIsOnDuty(tx, [...new Set(people)], now);
    const texts = items.filter(({ event }) => MAY_OPEN.includes(event.kind)).length;
    // At most one new report a message; numbers nobody needed leave a gap, which is no loss.
    const mayOpen = [...work.reports.values()].some(({ entity }) => entity.status !== 'CLOSED') ? 0 : Math.min(texts, 1);
    const numbers = mayOpen === 0 ? [] : await sql.nextReportNumbers(tx, mayOpen);
    const hours = account.channel.manifest.capabilities.replyWindowHours;
    return {
      now, policy, accountId: account.id, channel: account.channel.manifest.kind, isOnDuty: (userId) => onDuty.has(userId), windowSeconds: hours === null ? null : hours * 3600,
      routeOf: (item) => routes.get(item.itemId) as Route,
      nextNumber: () => {
        const number = numbers.shift();
        if (number === undefined) throw new Error('a batch opened more reports than it has numbers for');
        return number;
      },
    };
  }
}

type Became = Received | Ignored | { readonly reportId: string };

function handle(work: ConversationWork, item: LaneItem, around: Surroundings): Became {
  const { event } = item;
  const id = safeText(event.externalId);
  const ready = { ...item, event: { ...event, externalId: id } };
  if (event.opensWindow === true && !work.isNew) openWindow(work, sentAt(item), item.receivedAt, around);
  if (TEXTS.includes(event.kind)) {
    if (event.kind === 'postback' && textOf(event) === null) return { ignored: 'POSTBACK_WITHOUT_TEXT' };
    const known = work.message(id) ?? (event.messageId === undefined ? undefined : work.message(event.messageId));
    return known?.direction === 'INBOUND' ? { messageId: known.id, reportId: known.reportId ?? '' } : receiveText(work, ready, around);
  }
  switch (event.kind) {
    case 'message_edit': case 'comment_edit': return receiveEdit(work, ready, around);
    case 'message_delete': case 'comment_delete': return receiveWithdrawal(work, ready, around);
    case 'reaction': return receiveReaction(work, ready, around);
    case 'echo': return receiveEcho(work, ready, around);
    case 'system': return receiveSystem(work, ready, around);
    default: return { ignored: 'NOT_FOR_THE_ROOM' };
  }
}

function resultOf({ itemId }: LaneItem, became: Became): ItemResult {
  if ('ignored' in became) return { itemId, state: 'IGNORED', reason: became.ignored };
  return { itemId, state: 'STORED', messageId: 'messageId' in became ? became.messageId : undefined, reportId: became.reportId === '' ? undefined : became.reportId };
}

/** What turned red sounds, in the same transaction, when everything it stands on is written. */
async function sound(tx: Tx, work: ConversationWork, account: AccountRef, now: Date): Promise<void> {
  for (const [reportId, { automaticSender, traceId }] of work.sounding) {
    const report = work.report(reportId)?.entity;
    if (report === undefined || report.danger !== 'NOW' || report.status === 'CLOSED') continue;
    await soundAlarm(tx, { report, conversation: work.conversation, account, automaticSender, byOwner: false, actorId: null, now, traceId });
  }
}

/** Foreign keys give the order: who, where, which report, what was said, what it changed. */
async function write(tx: Tx, work: ConversationWork, fresh: sql.NewConversation | null, accountId: string, now: Date): Promise<void> {
  const reports = [...work.reports.values()];
  if (fresh && work.messages.length + work.echoes.length === 0) return;
  if (fresh && !(await sql.insertConversation(tx, { ...fresh, conversation: work.conversation }))) throw new ConversationAppeared();
  await insertReports(tx, reports.filter(({ stored }) => stored === null).map(({ entity }) => entity));
  await sql.insertMessages(tx, accountId, work.conversation.id, work.messages);
  const stored = await insertEchoes(tx, accountId, work.conversation.id, work.echoes);
  const lost = new Set(work.echoes.flatMap(({ id }) => (stored.has(id) ? [] : [id])));
  await markArrived(tx, work.arrived, now);
  await sql.insertAttachments(tx, accountId, work.attachments.filter(({ messageId }) => !lost.has(messageId)), now);
  await sql.linkAttachments(tx, accountId, work.conversation.key, work.links);
  await sql.insertRevisions(tx, work.revisions);
  await sql.changeMessages(tx, [...work.changes.values()]);
  for (const { stored, entity } of reports) if (stored !== null) await updateReport(tx, stored, entity, now);
  await appendEvents(tx, work.events.filter(({ data }) => !lost.has(data['messageId'] as string)));
  if (!fresh && (work.messages.length > 0 || work.windowOpened)) await sql.updateConversation(tx, work.conversation);
  if (work.renamedTo !== null) await renameConversation(tx, { accountId, conversationId: work.conversation.id, identityId: work.conversation.identityId, from: work.conversation.key, to: work.renamedTo });
}
