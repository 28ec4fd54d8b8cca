import type { Channel } from '@balie/channels/contract.js';
import { firstWords, type FirstWords } from '@balie/domain/danger/first-words.js';
import { chooseFirst, endAlarm, SEED_LADDER, startAlarm } from '@balie/domain/danger/ladder.js';
import { fits } from '@balie/domain/reply/length.js';
import { insertReply } from '../../delivery/outbound.queries.js';
import type { Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { appendEvents } from '../../platform/live/append-events.js';
import type { ConversationEntity } from '../conversation.entity.js';
import { eventRow } from '../event-row.js';
import type { ReportEntity } from '../report.entity.js';
import { freeOperators, insertAlarm, type FirstWordsSaid } from './alarm.queries.js';
import { isFireKnown, markFirstWords, readFirstWords } from './first-words.queries.js';

/** What there is to know when a report turns red. */
export interface RedReport {
  readonly report: ReportEntity;
  readonly conversation: ConversationEntity;
  readonly account: { readonly channel: Pick<Channel, 'manifest'>; readonly state?: string };
  /** An echo, a bounce or an auto-reply raised it. */
  readonly automaticSender: boolean;
  /** Whoever raised it by hand and owns it, has heard it and is in contact. */
  readonly byOwner: boolean;
  readonly actorId: string | null;
  readonly now: Date;
  readonly traceId: string | null;
}

/**
 * A report has turned red, in the transaction that turned it: the alarm begins (the owner, or two free operators, first), and the first words go into
 * the outbox or the reason why not is kept. The report, its conversation and its messages are written before.
 */
export async function soundAlarm(tx: Tx, red: RedReport): Promise<FirstWordsSaid> {
  const { report, now } = red;
  const said = red.byOwner ? { state: 'SKIPPED' as const, why: 'IN_CONTACT', messageId: null } : await sayFirst(tx, red);
  const chosen = report.claimUserId === null ? chooseFirst(await freeOperators(tx, now), SEED_LADDER.first) : [report.claimUserId];
  const alarm = startAlarm('DANGER', chosen, now, SEED_LADDER);
  await insertAlarm(tx, report.id, red.byOwner ? endAlarm(alarm, 'CLAIMED', now) : alarm, said);
  const by = { at: now, actorId: red.actorId, traceId: red.traceId };
  await appendEvents(tx, [
    eventRow(report, 'alarm.started', { cause: alarm.cause, kind: report.dangerKind, chosen: chosen.length }, by),
    eventRow(report, said.state === 'SENT' ? 'alarm.first_words_sent' : 'alarm.first_words_skipped', { why: said.why, messageId: said.messageId }, by),
  ]);
  return said;
}

async function sayFirst(tx: Tx, red: RedReport): Promise<FirstWordsSaid> {
  const { report, conversation, now } = red;
  const chosen = await chooseWords(tx, red);
  if ('skip' in chosen) return { state: chosen.skip === null ? 'NONE' : 'SKIPPED', why: chosen.skip, messageId: null };
  const messageId = newId();
  await insertReply(tx, {
    id: messageId, conversationId: conversation.id, reportId: report.id, accountId: report.accountId, authorId: null, clientKey: null, text: chosen.send.text, visibility: 'PRIVATE', replyToId: null,
    holdUntil: null, after: 'KEEP', automatic: true, traceId: red.traceId, at: now,
  });
  await markFirstWords(tx, conversation.id, now);
  return { state: 'SENT', why: null, messageId };
}

async function chooseWords(tx: Tx, { report, conversation, account, automaticSender, now }: RedReport): Promise<FirstWords> {
  const { text } = account.channel.manifest.capabilities;
  return firstWords({
    danger: report.danger, kind: report.dangerKind, visibility: conversation.visibility, automaticSender, language: report.language, lastAt: conversation.firstWordsAt,
    writable: conversation.identityId !== null, accountBroken: account.state === 'BROKEN' || account.state === 'PAUSED', windowClosesAt: conversation.replyWindowClosesAt,
    alreadyKnown: report.dangerKind === 'FIRE' && (await isFireKnown(tx, report.id, report.municipalityCode, now)),
    fits: (words) => fits(words, text.countedAs, text.max),
  }, await readFirstWords(tx), now);
}
