import type { MutationName } from '../access/permissions.js';
import type { Actor } from '../access/actor.js';
import { authorise, isSealedFor, mayRead, reasonRequired, viewerCan } from './access.js';
import { shownOwner } from './owner.js';
import type { ReportFacts } from './report.js';
import { ada, anna, aReport, at, bram, lea, noor, piet, problemOf, tess, tom } from './testing.js';

const mine = { status: 'IN_TRIAGE', claimUserId: 'anna', claimedAt: at(1), claimedFrom: 'NEW' } as const;
const withTeam = { status: 'ASSIGNED', teamId: 'team-a', assignedById: 'anna' } as const;
const accepted = { ...withTeam, status: 'IN_PROGRESS', assigneeId: 'tom' } as const;
const closed = { status: 'CLOSED', lastOwnerId: 'anna', closedAt: at(9) } as const;
const integration: Actor = { userId: 'robot', roles: ['INTEGRATION'], teamIds: [], onDuty: false };

const closing = ['addNote', 'saveDraft', 'markReportRead'] as const;
const common = [...closing, 'raiseDanger'] as const;
const owning: MutationName[] = ['triageReport', 'assignReport', 'escalateReport', 'sendReply', 'withdrawMessage', 'resendMessage', 'snoozeReport', 'closeReport', 'splitReport', 'releaseReport',
  'keepClaim', 'referReport', 'rejectReport', 'moveMessages', 'promiseToCitizen', 'setSafeContact', ...common];
const withReason: MutationName[] = ['setSafeContact', 'triageReport', 'assignReport', 'escalateReport', 'referReport', 'rejectReport', 'moveMessages', 'promiseToCitizen'];
const ends: readonly MutationName[] = ['closeReport', 'referReport', 'rejectReport'];

describe('viewerCan: the rights table', () => {
  it.each<[string, Actor, Partial<ReportFacts>, readonly MutationName[]]>([
    ['operator, new', anna, {}, ['claimReport', ...common]],
    ['operator, their own', anna, mine, owning],
    ['operator, a colleague\'s', bram, mine, [...common]],
    ['operator, with a team', bram, withTeam, ['claimReport', ...common]],
    ['operator, closed by them', anna, closed, ['withdrawMessage', 'resendMessage', 'reopenReport', ...closing]],
    ['operator, closed by another', bram, closed, [...closing]],
    ['lead, new', lea, {}, ['claimReport', ...withReason, 'withdrawMessage', 'resendMessage', ...common]],
    ['lead, an operator\'s', lea, mine, ['takeOverReport', ...withReason, 'sendReply', 'withdrawMessage', 'resendMessage', ...common]],
    ['lead, closed', lea, closed, ['setSafeContact', 'withdrawMessage', 'resendMessage', 'reopenReport', ...closing]],
    ['lead, with an open escalation', lea, { ...mine, claimUserId: 'lea', openEscalation: true }, [...owning.filter((name) => !ends.includes(name)), 'acknowledgeEscalation', 'declineEscalation']],
    ['sender of the escalation', anna, { ...mine, openEscalation: true, escalationSenderIds: ['anna'] }, [...owning.filter((name) => !ends.includes(name)), 'acknowledgeEscalation', 'declineEscalation']],
    ['team member, assigned to the team', tom, withTeam, ['acceptAssignment', 'declineAssignment', ...common]],
    ['team member, accepted', tom, accepted, ['escalateReport', 'sendReply', 'withdrawMessage', 'resendMessage', 'closeReport', 'promiseToCitizen', ...common]],
    ['team member, accepted but the desk claimed it', tom, { ...accepted, claimUserId: 'anna' }, [...common]],
    ['team member, another team', tess, withTeam, []],
    ['team member, only proposed by routing', tom, { teamId: 'team-a' }, []],
    ['operator, amber and free', bram, { danger: 'POSSIBLE' }, ['claimReport', 'dismissDanger', ...common]],
    ['operator, amber and a colleague\'s', bram, { ...mine, danger: 'POSSIBLE' }, [...common]],
    ['operator, red and it sounds', bram, { ...mine, danger: 'NOW', alarmOpen: true }, ['acknowledgeAlarm', ...closing]],
    ['owner, red', anna, { ...mine, danger: 'NOW' }, [...owning.filter((name) => name !== 'raiseDanger'), 'dismissDanger']],
    ['privacy officer', piet, mine, ['addNote']],
    ['administrator', ada, {}, []],
    ['analyst', noor, {}, []],
    ['integration', integration, {}, []],
    ['operator, sealed', bram, { restricted: true }, []],
    ['operator, sealed, by name', bram, { restricted: true, namedUserIds: ['bram'] }, ['claimReport', ...common]],
    ['owner, cannot be written to', anna, { ...mine, conversationWritable: false }, owning.filter((name) => name !== 'sendReply')],
    ['last owner, reopened into their hands', anna, { ...mine, status: 'REOPENED' }, ['claimReport', ...owning]],
  ])('%s', (_, actor, given, expected) => {
    expect([...viewerCan(actor, aReport(given))].sort()).toEqual([...expected].sort());
  });

  it('a person with two roles has the rights of both', () => {
    const both: Actor = { ...tom, roles: ['TEAM_MEMBER', 'OPERATOR'] };
    expect(viewerCan(both, aReport(withTeam))).toEqual(expect.arrayContaining(['claimReport', 'acceptAssignment']));
  });
});

describe('authorise', () => {
  it.each<[string, Actor, Partial<ReportFacts>, MutationName, string | undefined, string]>([
    ['not to be seen', tess, withTeam, 'addNote', undefined, 'NOT_FOUND'],
    ['never by role', tom, withTeam, 'assignReport', undefined, 'FORBIDDEN'],
    ['closed before not yours', bram, closed, 'sendReply', undefined, 'TRANSITION_NOT_ALLOWED'],
    ['not to be seen before closed', tess, { ...closed, ...{ teamId: 'team-a', assignedById: 'lea' } }, 'closeReport', undefined, 'NOT_FOUND'],
    ['a lead assigns what nobody has', lea, {}, 'assignReport', undefined, 'NONE'],
    ['a lead assigns what another has', lea, mine, 'assignReport', undefined, 'NOT_YOUR_CLAIM'],
    ['and says why', lea, mine, 'assignReport', 'overdracht', 'NONE'],
    ['an operator who says why', bram, mine, 'assignReport', 'overdracht', 'NOT_YOUR_CLAIM'],
    ['a lead closes another\'s and says why', lea, mine, 'closeReport', 'dienst voorbij', 'NONE'],
    ['sealed', bram, { restricted: true }, 'addNote', undefined, 'FORBIDDEN'],
  ])('%s', (_, actor, given, mutation, reason, code) => {
    expect(problemOf(() => authorise(actor, aReport(given), mutation, reason))).toBe(code);
  });
});

describe('reading', () => {
  it.each<[string, Actor, Partial<ReportFacts>, boolean, boolean]>([
    ['operator, open', bram, mine, true, false],
    ['operator, closed', anna, closed, true, true],
    ['lead, closed', lea, closed, true, true],
    ['operator, another team has it', bram, accepted, true, true],
    ['operator, who assigned it', anna, accepted, true, false],
    ['operator, who claimed it', bram, { ...accepted, claimUserId: 'bram' }, true, false],
    ['lead, a team has it', lea, accepted, true, false],
    ['team member, own team', tom, accepted, true, false],
    ['team member, own team, closed', tom, { ...accepted, ...closed }, true, true],
    ['team member, other team', tess, accepted, false, true],
    ['team member, not assigned', tom, {}, false, true],
    ['privacy officer', piet, mine, true, true],
    ['administrator', ada, {}, false, true],
    ['analyst', noor, {}, false, true],
    ['integration', integration, {}, false, true],
    ['sealed', lea, { restricted: true }, true, true],
  ])('%s', (_, actor, given, read, reason) => {
    const report = aReport(given);
    expect(mayRead(actor, report)).toBe(read);
    expect(reasonRequired(actor, report)).toBe(reason);
  });

  it('a sealed report is a stub for all but named people', () => {
    expect(isSealedFor(lea, aReport({ restricted: true, namedUserIds: ['anna'] }))).toBe(true);
    expect(isSealedFor(anna, aReport({ restricted: true, namedUserIds: ['anna'] }))).toBe(false);
    expect(isSealedFor(lea, aReport())).toBe(false);
  });

  it('shows the claim, else the assignee, else the last to answer', () => {
    expect(shownOwner(aReport({ claimUserId: 'a', assigneeId: 'b', lastOwnerId: 'c' }))).toBe('a');
    expect(shownOwner(aReport({ assigneeId: 'b', lastOwnerId: 'c' }))).toBe('b');
    expect(shownOwner(aReport({ lastOwnerId: 'c' }))).toBe('c');
    expect(shownOwner(aReport())).toBeNull();
  });
});
