import { SEED_LADDER } from '@balie/domain/danger/ladder.js';
import { unchanged } from '@balie/domain/report/change.js';
import { after } from '@balie/domain/sla/clocks.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import type { Act, Outcome } from '../verbs/report-act.js';

/** In danger and silent since we answered: who is in contact and the lead hear it, once for the same silence. */
export async function tellSilence({ tx, loaded: { entity, facts }, now }: Act): Promise<Outcome> {
  const { lastAnswerAt } = entity;
  const silent = entity.danger === 'NOW' && entity.status !== 'CLOSED' && entity.unansweredSince === null && lastAnswerAt !== null && after(lastAnswerAt, SEED_LADDER.silenceSeconds) <= now;
  if (silent) {
    const users = [entity.claimUserId ?? entity.lastOwnerId].filter((id) => id !== null);
    const since = lastAnswerAt.toISOString();
    await raiseAlert(tx, { kind: 'CITIZEN_SILENT', report: entity, to: { users, roles: ['SHIFT_LEAD'] }, key: `DANGER ${since}`, why: 'DANGER', data: { lastAnswerAt: since }, at: now });
  }
  return { decision: unchanged(facts) };
}
