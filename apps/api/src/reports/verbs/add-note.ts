import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { mayRead } from '@balie/domain/report/access.js';
import { unchanged } from '@balie/domain/report/change.js';
import { note } from '@balie/domain/report/note.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { isRole } from '@balie/domain/words/enums.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { Tx } from '../../platform/database/database.js';
import { isId, newId } from '../../platform/database/ids.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import type { LoadedReport } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { insertMentions, insertNote, readMentioned } from './note.queries.js';
import { ReportAct } from './report-act.js';

export interface AddNoteInput {
  readonly reportId: string;
  /** Made by the writer: the same key again is the same note. */
  readonly clientKey: string;
  readonly text: string;
  /** Colleagues who are told of it. */
  readonly mentionedUserIds?: readonly string[] | null;
}

const MAX_KEY = 200;
const MAX_MENTIONS = 20;

/** Leaves a note for colleagues; the citizen never sees it. Once per client key, however often it is sent. */
@Injectable()
export class AddNote {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, VALIDATION (also: somebody is named who may not see it), CLIENT_KEY_REUSED (same key, another text or report) */
  async run(actor: Actor, { reportId, clientKey, mentionedUserIds, ...input }: AddNoteInput): Promise<ReportEntity> {
    const text = safeText(input.text);
    const mentioned = [...new Set(mentionedUserIds ?? [])];
    if (clientKey === '' || clientKey.length > MAX_KEY) throw invalid('clientKey');
    if (mentioned.length > MAX_MENTIONS || !mentioned.every(isId)) throw invalid('mentionedUserIds');
    return this.act.run(actor, reportId, async ({ tx, loaded, now }) => {
      const decision = note(loaded.facts, actor, { text }, now);
      const noteId = newId();
      if (!(await insertNote(tx, { id: noteId, reportId: loaded.entity.id, authorId: actor.userId, clientKey: safeText(clientKey), text, at: now }))) {
        return { decision: unchanged(loaded.facts), act: null };
      }
      if (mentioned.length > 0) await mention(tx, loaded, actor, noteId, mentioned, now);
      const events = decision.events.map((event) => ({ ...event, data: { ...event.data, noteId, ...(mentioned.length > 0 ? { mentionedUserIds: mentioned } : {}) } }));
      return { decision: { ...decision, events }, auditData: { noteId } };
    });
  }
}

/** Only who may see the report can be called to it; for anybody else the whole note is refused, so that the writer notices. */
async function mention(tx: Tx, { entity, facts }: LoadedReport, actor: Actor, noteId: string, userIds: readonly string[], now: Date): Promise<void> {
  const people = await readMentioned(tx, userIds, now);
  const see = people.filter(({ userId, roles, teamIds }) => mayRead({ userId, roles: roles.filter(isRole), teamIds, onDuty: false }, facts));
  if (see.length !== userIds.length) throw invalid('mentionedUserIds');
  await insertMentions(tx, noteId, userIds);
  const users = userIds.filter((id) => id !== actor.userId);
  if (users.length > 0) await raiseAlert(tx, { kind: 'MENTION', report: entity, to: { users }, key: noteId, why: 'NOTE', data: { noteId, byUserId: actor.userId }, at: now });
}
