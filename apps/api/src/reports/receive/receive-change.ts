import { createHash } from 'node:crypto';
import { messageChanged } from '@balie/domain/report/message-changed.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { newId } from '../../platform/database/ids.js';
import type { ConversationWork, WorkingMessage } from './conversation-work.js';
import { lookForDanger, noticeDanger } from './notice-danger.js';
import { sentAt, textOf, type LaneItem } from './normalised.js';
import { receiveText, type Received, type Surroundings } from './receive-text.js';

/** Why an event changed nothing; a code, shown beside the item. */
export interface Ignored {
  readonly ignored: string;
}

/** An edit keeps what was said before as sealed evidence. One that comes before (or without) its message is that message. */
export function receiveEdit(work: ConversationWork, item: LaneItem, around: Surroundings): Received | Ignored {
  const { event } = item;
  const target = targetOf(work, item);
  if (!target) {
    const original = { ...item, event: { ...event, externalId: safeText(event.targets?.[0] ?? event.externalId) } };
    return textOf(event) === null ? { ignored: 'EDIT_OF_UNKNOWN_MESSAGE' } : receiveText(work, original, around);
  }
  const report = work.report(target.reportId);
  if (target.direction === 'OUTBOUND' || !report) return { ignored: 'EDIT_OF_ANOTHER_CONVERSATION' };
  const text = textOf(event);
  if (text === target.text) return { ignored: 'EDIT_WITHOUT_CHANGE' };
  work.revisions.push({
    id: newId(), messageId: target.id, text: target.text, sha256: createHash('sha256').update(target.text ?? '', 'utf8').digest(), replacedAt: around.now, itemId: item.itemId,
  });
  change(work, target, { text, editedAt: sentAt(item), withdrawnAt: null });
  work.decide(report, messageChanged(report.entity, { id: target.id, how: 'edited' }, around.now, around.policy), {}, around.now, item.traceId);
  noticeDanger(work, report, { id: target.id, text, from: report.entity.status }, lookForDanger(text), item, around);
  return { messageId: target.id, reportId: report.entity.id };
}

/** Unsent by the citizen: the text stays as evidence, the desk no longer sees it; unread shrinks when nobody had looked. */
export function receiveWithdrawal(work: ConversationWork, item: LaneItem, around: Surroundings): Received | Ignored {
  const target = targetOf(work, item);
  const report = work.report(target?.reportId ?? null);
  if (!target || target.direction === 'OUTBOUND' || !report) return { ignored: 'DELETE_OF_UNKNOWN_MESSAGE' };
  if (target.withdrawn) return { ignored: 'DELETED_BEFORE' };
  change(work, target, { text: target.text, editedAt: null, withdrawnAt: sentAt(item) });
  const unseen = target.sequence === null || BigInt(target.sequence) > BigInt(report.entity.readUpTo);
  const columns = unseen ? { unread: Math.max(0, report.entity.unread - 1) } : {};
  work.decide(report, messageChanged(report.entity, { id: target.id, how: 'withdrawn' }, around.now, around.policy), columns, around.now, item.traceId);
  return { messageId: target.id, reportId: report.entity.id };
}

/** A heart on a message is history, not work: the timeline tells it, nothing waits for it. */
export function receiveReaction(work: ConversationWork, item: LaneItem, around: Surroundings): Received | Ignored {
  const target = targetOf(work, item);
  const report = work.report(target?.reportId ?? null);
  if (!target || !report) return { ignored: 'REACTION_TO_UNKNOWN_MESSAGE' };
  const reaction = safeText(item.event.text ?? '').slice(0, 40);
  work.note(report, 'message.reacted', { messageId: target.id, reaction: reaction === '' ? null : reaction }, around.now, item.traceId);
  return { messageId: target.id, reportId: report.entity.id };
}

const targetOf = (work: ConversationWork, { event }: LaneItem): WorkingMessage | undefined => {
  for (const target of event.targets ?? []) {
    const found = work.message(safeText(target));
    if (found?.conversationId === work.conversation.id) return found;
  }
  return undefined;
};

function change(work: ConversationWork, target: WorkingMessage, to: { text: string | null; editedAt: Date | null; withdrawnAt: Date | null }): void {
  const withdrawn = target.withdrawn || to.withdrawnAt !== null;
  if (target.fresh) {
    const at = work.messages.indexOf(target.fresh);
    const fresh = { ...target.fresh, text: to.text, editedAt: to.editedAt ?? target.fresh.editedAt, withdrawnAt: to.withdrawnAt ?? target.fresh.withdrawnAt };
    work.messages[at] = fresh;
    work.remember({ ...target, text: to.text, withdrawn, fresh });
    return;
  }
  const earlier = work.changes.get(target.id);
  work.changes.set(target.id, { id: target.id, text: to.text, editedAt: to.editedAt ?? earlier?.editedAt ?? null, withdrawnAt: to.withdrawnAt ?? earlier?.withdrawnAt ?? null });
  work.remember({ ...target, text: to.text, withdrawn });
}
