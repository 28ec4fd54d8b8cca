import type { Input, MockContext } from './resolvers.js';
import { escalated, type MockReport, type World } from './world.js';

type Args = { input: Input };
type Done = { problem?: unknown } | void;

/** What the acts of the mock share with the rest of it. */
type Tools = {
  act: (viewerId: string | null, input: Input, run: (report: MockReport) => Done, needs?: 'claim') => object;
  log: (report: MockReport, type: string, viewerId: string | null, data?: object) => unknown;
  shown: (report: MockReport | null, viewerId: string | null) => unknown;
};

const targets = [
  { code: 'control_room', label: 'Meldkamer (112)', mustAcknowledge: true, channel: 'PHONE_CARD', phone: '112', ackSeconds: 180, fallbackCode: 'intelligence_centre', openNow: true, note: null },
  { code: 'intelligence_centre', label: 'RTIC', mustAcknowledge: true, channel: 'PHONE_CARD', phone: '0612345678', ackSeconds: 300, fallbackCode: 'control_room', openNow: true, note: null },
  { code: 'service_centre', label: 'Servicecentrum 0900-8844', mustAcknowledge: false, channel: 'PHONE_CARD', phone: '0900-8844', ackSeconds: null, fallbackCode: null, openNow: false, note: 'Van 8 tot 22 uur.' },
];

const referrals = [
  { code: 'police_phone', label: 'Politie, geen spoed', phone: '0900-8844', url: 'https://www.politie.nl', citizenText: 'Bel 0900-8844 als het u uitkomt. Is er gevaar? Bel dan 112.' },
  { code: 'municipality', label: 'Gemeente', phone: null, url: null, citizenText: 'Dit hoort bij de gemeente {gemeente}. U kunt het melden op hun website.' },
];

/** Assigning, escalating, sleeping, splitting: enough of it for every dialog and what follows from it. */
export function createActResolvers(world: World, { act, log, shown }: Tools) {
  const reportOf = (escalationId: unknown) => world.reports.find((one) => (one['escalations'] as { id: string }[]).some((escalation) => escalation.id === escalationId));
  const answerEscalation = (input: Input, viewerId: string | null, change: object, type: string) => {
    const report = reportOf(input['escalationId']);
    return act(viewerId, { reportId: report?.id }, (found) => {
      found['escalations'] = (found['escalations'] as { id: string }[]).map((one) => (one.id === input['escalationId'] ? { ...one, ...change } : one));
      log(found, type, viewerId, { reason: input['reason'] });
      world.changed(found);
    });
  };
  const endPromise = (input: Input, viewerId: string | null, change: object) => {
    const report = world.reports.find((one) => (one['promises'] as { id: string }[]).some((promise) => promise.id === input['promiseId']));
    return act(viewerId, { reportId: report?.id }, (found) => {
      found['promises'] = (found['promises'] as { id: string }[]).map((one) => (one.id === input['promiseId'] ? { ...one, ...change } : one));
      world.changed(found);
    });
  };
  return {
    escalationTargets: () => targets,
    assignReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      const team = world.teams.map(([name]) => world.team(name)).find((one) => one?.id === input['teamId']) ?? null;
      Object.assign(report, { status: 'ASSIGNED', claimBy: null, team });
      log(report, 'report.assigned', viewerId, { team: team?.name, note: input['note'], overrideReason: input['overrideReason'] });
      world.changed(report);
    }),
    acceptAssignment: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'IN_PROGRESS', assignee: world.person(viewerId) });
      log(report, 'report.assignment_accepted', viewerId);
      world.changed(report);
    }),
    declineAssignment: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'NEW', team: null });
      log(report, 'report.assignment_declined', viewerId, { reason: input['reason'] });
      world.changed(report);
    }),
    escalateReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      const target = targets.find((one) => one.code === input['targetCode']);
      report['escalations'] = [...(report['escalations'] as object[]), escalated({ id: world.nextId('x'), target, status: 'SENT', reason: input['reason'], sentAt: world.iso(0), sentBy: world.person(viewerId) })];
      log(report, 'report.escalated', viewerId, { target: target?.label, reason: input['reason'] });
      world.changed(report);
    }),
    acknowledgeEscalation: ({ input }: Args, { viewerId }: MockContext) => answerEscalation(input, viewerId, { status: 'ACKNOWLEDGED', acknowledgedAt: world.iso(0), reference: input['reference'] ?? null }, 'report.escalation_acknowledged'),
    declineEscalation: ({ input }: Args, { viewerId }: MockContext) => answerEscalation(input, viewerId, { status: 'DECLINED' }, 'report.escalation_declined'),
    snoozeReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'SNOOZED', claimBy: null });
      log(report, 'report.snoozed', viewerId, { until: input['until'] });
      world.changed(report);
    }, 'claim'),
    splitReport: ({ input }: Args, { viewerId }: MockContext) => {
      const ids = input['messageIds'] as string[];
      let made: MockReport | null = null;
      const done = act(viewerId, input, (report) => {
        const goes = report.messages.filter((one) => ids.includes(one.id));
        made = world.arrive(String(input['title'] ?? goes[0]?.text ?? 'Foto'));
        made.messages = goes;
        report.messages = report.messages.filter((one) => !ids.includes(one.id));
        log(report, 'report.split', viewerId, { messageIds: ids });
        world.changed(report);
      }, 'claim');
      return { ...done, newReport: shown(made, viewerId) };
    },
    escalationCard: () => ({
      title: 'Witte bestelbus bij schuurtjes', phone: '0612345678', readAloud: 'Ik heb een spoedmelding. Het gaat om twee mannen bij schuurtjes aan de Schipleidelaan in Oldenzaal. Of er wapens zijn weten we niet.',
      facts: [{ label: 'Waar', value: 'Schipleidelaan, Oldenzaal', source: 'bericht van de melder', at: world.iso(-14), known: true }, { label: 'Wapens', value: 'onbekend', source: null, at: null, known: false }],
    }),
    raiseDanger: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { danger: input['danger'], dangerKind: input['kind'] ?? 'GENERAL' });
      world.changed(report);
    }),
    dismissDanger: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { danger: 'NONE', dangerKind: null });
      world.changed(report);
    }),
    setSafeContact: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      report['safeContact'] = input['safeContact'];
      world.changed(report);
    }),
    referrals: () => referrals,
    teamMembers: ({ teamId }: { teamId: string }) => world.people.filter((one) => (('teams' in one ? one.teams : undefined) ?? []).some((name) => `t-${name}` === teamId)),
    colleagues: () => world.people.filter((one) => one.role !== 'ADMIN'),
    citizenPreview: ({ act: name }: { act: string }) => (name === 'assignReport' ? { willSend: true, text: 'Uw melding is doorgestuurd aan het team.', why: 'CHOSEN' } : { willSend: false, text: null, why: 'NOT_CHOSEN' }),
    referReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'CLOSED', outcome: 'referred', claimBy: null });
      if (input['closingMessage']) report.messages.push(world.message({ direction: 'OUTBOUND', author: world.person(viewerId), text: input['closingMessage'], deliveryStatus: 'SENT' }));
      log(report, 'report.closed', viewerId, { outcome: 'referred', recipient: input['to'], reason: input['reason'] });
      world.changed(report);
    }),
    rejectReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'CLOSED', outcome: 'rejected', claimBy: null });
      log(report, 'report.closed', viewerId, { outcome: 'rejected', reason: input['as'] });
      world.changed(report);
    }),
    moveMessages: ({ input }: Args, { viewerId }: MockContext) => {
      const ids = input['messageIds'] as string[];
      const to = world.find(input['toReportId']);
      const done = act(viewerId, input, (report) => {
        if (!to) return { problem: { __typename: 'PlainProblem', code: 'NOT_FOUND', message: 'x' } };
        if (to['legalBasis'] !== report['legalBasis'] && !input['overrideReason']) return { problem: { __typename: 'PlainProblem', code: 'REASON_REQUIRED', message: 'x' } };
        to.messages.push(...report.messages.filter((one) => ids.includes(one.id)));
        report.messages = report.messages.filter((one) => !ids.includes(one.id));
        return world.changed(report);
      }, 'claim');
      return { ...done, newReport: shown(to, viewerId) };
    },
    promiseToCitizen: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      const promise = { id: world.nextId('b'), text: input['text'], phone: input['phone'], dueAt: input['dueAt'], owner: world.person(String(input['ownerId'])), keptAt: null, cancelledAt: null, createdBy: world.person(viewerId), createdAt: world.iso(0) };
      report['promises'] = [...(report['promises'] as object[]), promise];
      log(report, 'report.promised', viewerId, { text: input['text'], dueAt: input['dueAt'] });
      world.changed(report);
    }),
    keepPromise: ({ input }: Args, { viewerId }: MockContext) => endPromise(input, viewerId, { keptAt: world.iso(0) }),
    cancelPromise: ({ input }: Args, { viewerId }: MockContext) => endPromise(input, viewerId, { cancelledAt: world.iso(0) }),
  };
}
