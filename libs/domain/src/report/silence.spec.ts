import type { ReportFacts } from './report.js';
import { SEED_POLICY as policy } from '../sla/policy.js';
import { closeBySilence, isSilenceAlarming, silenceStep, silentSince, type SilenceKnown } from './silence.js';
import { aReport, at, T0 } from './testing.js';

const hours = (count: number) => at(count * 60);
const known: SilenceKnown = { safeContact: false, remindedAt: null, toldAt: null };
const spoke = { unansweredSince: null, lastAnswerAt: T0, firstAnswerAt: T0, lastOwnerId: 'anna' };
const answered = aReport({ ...spoke, status: 'ANSWERED', type: 'QUESTION', answerDueAt: null, nextDueAt: null });
const waiting = aReport({ ...spoke, status: 'WAITING_FOR_CITIZEN', type: 'QUESTION', answerDueAt: null, nextDueAt: null, pausedSince: T0 });

describe('a citizen who says nothing more', () => {
  it.each<[string, ReportFacts, Partial<SilenceKnown>, number, unknown]>([
    ['answered: nothing before 48 hours', answered, {}, 47.9, null],
    ['answered: closed after 48', answered, {}, 48, { kind: 'CLOSE' }],
    ['waiting: a reminder after 24', waiting, {}, 24, { kind: 'REMIND' }],
    ['waiting: one', waiting, { remindedAt: hours(24) }, 30, null],
    ['waiting: another for another silence', { ...waiting, lastAnswerAt: hours(30) }, { remindedAt: hours(24) }, 54, { kind: 'REMIND' }],
    ['waiting: closed after 72', waiting, { remindedAt: hours(24) }, 72, { kind: 'CLOSE' }],
    ['waiting: closed after 72, also when nobody reminded', waiting, {}, 73, { kind: 'CLOSE' }],
    ['U2: a person is told instead of a reminder', { ...waiting, urgency: 'U2' }, {}, 24, { kind: 'TELL', why: 'ALARMING' }],
    ['U1, answered: told instead of closed', { ...answered, urgency: 'U1' }, {}, 48, { kind: 'TELL', why: 'ALARMING' }],
    ['safe contact: told', waiting, { safeContact: true }, 24, { kind: 'TELL', why: 'ALARMING' }],
    ['a child: told', { ...waiting, categorySlug: 'child_safety' }, {}, 24, { kind: 'TELL', why: 'ALARMING' }],
    ['told once', { ...waiting, urgency: 'U2' }, { toldAt: hours(24) }, 99, null],
    ['a tip without its facts: a person must give them', { ...answered, type: 'TIP' }, {}, 48, { kind: 'TELL', why: 'MISSING_FACTS' }],
    ['a tip with them: closed', { ...answered, type: 'TIP', categorySlug: 'drugs', legalBasis: 'WPG_8' }, {}, 48, { kind: 'CLOSE' }],
    ['a promise stands: not closed', { ...answered, promiseDueAt: hours(90) }, {}, 48, { kind: 'TELL', why: 'MISSING_FACTS' }],
    ['a target must still confirm: not closed', { ...answered, openEscalation: true }, {}, 48, { kind: 'TELL', why: 'MISSING_FACTS' }],
    ['the citizen waits for us: nothing', { ...answered, unansweredSince: T0 }, {}, 99, null],
    ['in other hands: nothing', aReport({ ...spoke, status: 'IN_PROGRESS', teamId: 'team-a', assigneeId: 'tom', assignedById: 'anna' }), {}, 99, null],
  ])('%s', (_, report, given, hour, step) => {
    expect(silenceStep(report, { ...known, ...given }, hours(hour), policy)).toEqual(step);
  });

  it('closes as what it was: answered, or no response; what has no type was a question', () => {
    expect(closeBySilence(answered, false, hours(48), policy)?.report).toMatchObject({ status: 'CLOSED', outcome: 'answered', legalBasis: 'AVG', lastOwnerId: 'anna' });
    expect(closeBySilence(waiting, false, hours(72), policy)?.report).toMatchObject({ status: 'CLOSED', outcome: 'no_response' });
    expect(closeBySilence({ ...answered, type: null }, false, hours(48), policy)).toMatchObject({ report: { type: 'QUESTION', outcome: 'answered' }, events: [{ data: { typeBefore: null, type: 'QUESTION', reason: 'SILENCE' } }] });
    expect(closeBySilence(answered, true, hours(480), policy)).toBeNull();
  });

  it('is alarming by urgency, by flag and by subject', () => {
    expect([isSilenceAlarming(answered, false), isSilenceAlarming(answered, true), isSilenceAlarming({ ...answered, urgency: 'U2' }, false), isSilenceAlarming({ ...answered, categorySlug: 'domestic_violence' }, false)]).toEqual([false, true, true, true]);
  });

  it('lasts since our last words', () => {
    expect([silentSince(answered), silentSince({ ...answered, unansweredSince: T0 }), silentSince({ ...answered, status: 'CLOSED' })]).toEqual([T0, null, null]);
  });
});
