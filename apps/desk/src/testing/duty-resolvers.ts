import type { Input, MockContext } from './resolvers.js';
import type { MockReport, World } from './world.js';

type Args = { input: Input };
type Done = { problem?: unknown } | void;
type Tools = { act: (viewerId: string | null, input: Input, run: (report: MockReport) => Done, needs?: 'claim') => object };

/** An alert of the mock, as the schema asks for it. */
export type MockAlert = Record<string, unknown> & { id: string; kind: string; reportId: string; seenAt: string | null; resolvedAt: string | null };

/** Puts a report in danger as the server would after a citizen's words: red, U1, sounding at everybody's desk. */
export function soundAlarm(world: World, report: MockReport, sounds = true): void {
  const alarm = { cause: 'DANGER', startedAt: world.iso(0), acknowledgedAt: null, acknowledgedBy: null, soundsForMeAt: sounds ? world.iso(0) : null, dutyPhoneAt: world.iso(1), dutyPhoneCalledAt: null, handedOverBy: world.iso(3), firstWords: { state: 'SENT', why: null, messageId: null } };
  Object.assign(report, { danger: 'NOW', dangerKind: 'VIOLENCE', urgency: 'U1', alarm, clock: { ...(report['clock'] as object), claimDueAt: world.iso(1), nextDueAt: world.iso(1), warnAt: world.iso(0.8) } });
  world.changed(report);
}

/** Being on duty: alarms, the bell, staying, leaving. */
export function createDutyResolvers(world: World, { act }: Tools) {
  const alerts: MockAlert[] = [];
  const shownAlert = (alert: MockAlert) => ({ ...alert, report: world.find(alert.reportId) });
  return {
    alerts: () => alerts.map(shownAlert),
    /** For tests: something asks for the viewer; told by a change of its report, as the server does. */
    raiseAlert: (kind: string, report: MockReport, why = 'IDLE') => {
      const alert: MockAlert = { id: world.nextId('al'), kind, reportId: report.id, raisedAt: world.iso(0), resolvedAt: null, seenAt: null, why, data: {} };
      alerts.unshift(alert);
      world.changed(report, false);
      return alert;
    },
    markAlertSeen: ({ input }: Args) => {
      const alert = alerts.find((one) => one.id === input['alertId']);
      if (alert) alert.seenAt = world.iso(0);
      return { alert: alert && shownAlert(alert) };
    },
    acknowledgeAlarm: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      report['alarm'] = { ...(report['alarm'] as object), acknowledgedAt: world.iso(0), acknowledgedBy: world.person(viewerId), soundsForMeAt: null };
      world.changed(report);
    }),
    keepClaim: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => world.changed(report, false), 'claim'),
    signOffDesk: ({ input }: Args, { viewerId }: MockContext) => {
      const own = world.reports.filter((one) => one.claimBy === viewerId && one.status !== 'CLOSED');
      for (const report of own) {
        Object.assign(report, { claimBy: null, status: 'NEW' });
        report.events.push(world.event('report.noted', { actor: world.person(viewerId), data: { text: input['note'] } }));
        world.changed(report);
      }
      return { count: own.length };
    },
  };
}
