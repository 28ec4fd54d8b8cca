import { createActResolvers } from './act-resolvers.js';
import { createDutyResolvers } from './duty-resolvers.js';
import { createChannelResolvers } from './channel-resolvers.js';
import type { MockMessage, MockReport, World } from './world.js';

/** Who asks; the mock signs everybody in by the button of their name. */
export type MockContext = { viewerId: string | null };

export type Input = Record<string, unknown>;
type Args = { input: Input };
type Filter = { status?: string[]; urgency?: string[]; danger?: string[]; mine?: boolean; unclaimed?: boolean; channel?: string; search?: string };

const operations = ['alerts', 'queue', 'queueCounts', 'queueChanged', 'report', 'reportByNumber', 'claimReport', 'claimNext', 'sendReply'];
const adminActs = ['channelAccounts', 'channelKinds', 'intakeBalance', 'inboundEvents', 'connectChannelAccount', 'updateChannelAccount', 'testChannelAccount', 'pauseChannelAccount', 'replayInboundEvents'];
const leadActs = ['channelAccounts', 'intakeBalance', 'inboundEvents'];
const deskActs = ['colleagues', 'referReport', 'rejectReport', 'promiseToCitizen', 'assignReport', 'escalateReport', 'snoozeReport', 'splitReport', 'closeReport', 'releaseReport', 'reopenReport'];
const connection = <T extends { sequence: string }>(nodes: T[], more = false) => ({ edges: nodes.map((node) => ({ cursor: node.sequence, node })), pageInfo: { hasNextPage: more, endCursor: nodes.at(-1)?.sequence ?? null } });

/** What the mock answers: enough of the rules for every screen and state, none of the real ones. */
export function createResolvers(world: World) {
  const shown = (report: MockReport | null, viewerId: string | null): unknown => {
    if (!report) return null;
    const claimant = world.person(report.claimBy);
    const mine = claimant?.id === viewerId;
    const lead = world.person(viewerId)?.role === 'SHIFT_LEAD';
    const closed = report.status === 'CLOSED';
    const can = [
      'addNote', 'saveDraft', 'markReportRead', ...(report['alarm'] ? ['acknowledgeAlarm', 'dismissDanger'] : []),
      ...(!claimant && !closed ? ['claimReport'] : []), ...(lead && claimant && !mine ? ['takeOverReport'] : []),
      ...(mine ? ['releaseReport', 'triageReport', 'sendReply', 'closeReport', 'withdrawMessage', 'resendMessage', 'snoozeReport', 'splitReport', 'acknowledgeEscalation', 'declineEscalation'] : []), ...(closed ? ['reopenReport'] : []),
      ...((mine || lead) && !closed ? ['assignReport', 'escalateReport', 'referReport', 'rejectReport', 'moveMessages', 'promiseToCitizen', 'keepPromise', 'cancelPromise', 'setSafeContact', 'raiseDanger', ...(report['danger'] === 'NONE' ? [] : ['dismissDanger'])] : []),
      ...(report.status === 'ASSIGNED' && ownTeam(report, viewerId) ? ['acceptAssignment', 'declineAssignment'] : []),
    ];
    return {
      ...report, owner: claimant, claim: claimant ? { by: claimant, since: report['claimSince'] } : null, viewerCan: can, reasonRequired: closed, newestInbound: report.messages.findLast((one) => one.direction === 'INBOUND') ?? null,
      messages: ({ last, before }: { last?: number; before?: string }) => connection(report.messages.filter((one) => !before || Number(one.sequence) < Number(before)).slice(-(last ?? 50))),
      timeline: ({ after, first }: { after?: string; first?: number }) => connection([...report.events].sort((a, b) => Number(a.sequence) - Number(b.sequence)).filter((one) => !after || Number(one.sequence) > Number(after)).slice(0, first ?? 50)),
    };
  };
  const ownTeam = (report: MockReport, viewerId: string | null) => {
    const { teams } = world.person(viewerId) as { teams?: readonly string[] };
    return (teams ?? []).includes((report['team'] as { name: string } | null)?.name ?? '');
  };
  const plain = (code: string) => ({ __typename: 'PlainProblem', code, message: code });
  const viewer = (id: string | null) => {
    const person = world.person(id);
    return person && { ...person, organisation: 'Oost-Nederland', demo: true, capacity: 8, roles: [person.role], teamIds: [], permissions: person.role === 'ADMIN' ? adminActs : person.role === 'TEAM_MEMBER' ? [...operations, 'acceptAssignment', 'declineAssignment'] : [...operations, ...deskActs, ...(person.role === 'SHIFT_LEAD' ? leadActs : [])] };
  };
  const open = () => world.reports.filter((one) => one.status !== 'CLOSED' && one.status !== 'SNOOZED');
  const order = (a: MockReport, b: MockReport) => {
    const key = (one: MockReport) => [one['danger'] === 'NONE' ? '1' : '0', one['urgency'], (one['clock'] as { nextDueAt: string | null }).nextDueAt ?? '9', one['createdAt'], one.id].join(' ');
    return key(a) < key(b) ? -1 : 1;
  };
  const fits = (one: MockReport, filter: Filter, viewerId: string | null) =>
    (filter.status ? filter.status.includes(one.status) : one.status !== 'CLOSED') && (!filter.urgency || filter.urgency.includes(String(one['urgency']))) && (!filter.danger || filter.danger.includes(String(one['danger'])))
    && (!filter.mine || one.claimBy === viewerId) && (!filter.unclaimed || (!one.claimBy && one.status === 'NEW')) && (!filter.channel || (one['account'] as { kind: string }).kind === filter.channel)
    && (!filter.search || [one['title'], one.number, ...one.messages.map((message) => message.text)].some((text) => String(text).toLowerCase().includes(String(filter.search).toLowerCase())));

  /** Runs one act on one report, and says what is against it. */
  const act = (viewerId: string | null, input: Input, run: (report: MockReport) => { problem?: unknown; message?: MockMessage } | void, needs?: 'claim') => {
    const report = world.find(input['reportId']);
    if (!report) return { problem: plain('NOT_FOUND') };
    if (needs === 'claim' && report.claimBy !== viewerId) return { problem: plain('NOT_YOUR_CLAIM') };
    if (typeof input['expectedVersion'] === 'number' && input['expectedVersion'] !== report.version) {
      return { problem: { __typename: 'StaleVersion', code: 'STALE_VERSION', message: 'stale', current: shown(report, viewerId) } };
    }
    const done = run(report) ?? {};
    return { ...done, report: done.problem ? null : shown(report, viewerId) };
  };
  const log = (report: MockReport, type: string, viewerId: string | null, data: object = {}) => report.events.push(world.event(type, { actor: world.person(viewerId), data: { ...data, basedOn: report.version } }));
  const take = (report: MockReport, viewerId: string | null) => {
    report.claimBy = viewerId;
    report['claimSince'] = world.iso(0);
    if (report.status === 'NEW' || report.status === 'REOPENED') report.status = 'IN_TRIAGE';
    report['clock'] = { ...(report['clock'] as object), claimDueAt: null, answerDueAt: world.iso(15), nextDueAt: world.iso(15), warnAt: world.iso(12) };
  };

  return {
    ...createDutyResolvers(world, { act }),
    ...createActResolvers(world, { act, log, shown }),
    ...createChannelResolvers(),
    viewer: (_: unknown, { viewerId }: MockContext) => viewer(viewerId),
    signInOptions: () => ({ organisation: 'Oost-Nederland', demo: true, people: world.people.map((one) => ({ ...one, password: 'demo' })) }),
    queue: ({ filter, first, after }: { filter?: Filter; first: number; after?: string }, { viewerId }: MockContext) => {
      const all = world.reports.filter((one) => fits(one, filter ?? {}, viewerId)).sort(order);
      const from = after ? all.findIndex((one) => one.id === after) + 1 : 0;
      const part = all.slice(from, from + first);
      return { edges: part.map((node) => ({ cursor: node.id, node: shown(node, viewerId) })), pageInfo: { hasNextPage: from + first < all.length, endCursor: part.at(-1)?.id ?? null }, asOf: world.sequence() };
    },
    queueCounts: (_: unknown, { viewerId }: MockContext) => ({
      open: open().length, unclaimed: open().filter((one) => !one.claimBy).length, mine: open().filter((one) => one.claimBy === viewerId).length, danger: open().filter((one) => one['danger'] !== 'NONE').length,
      overdue: open().filter((one) => ((one['clock'] as { nextDueAt: string | null }).nextDueAt ?? '9') < world.iso(0)).length,
    }),
    report: ({ id }: { id: string }, { viewerId }: MockContext) => shown(world.find(id), viewerId),
    reportByNumber: ({ number }: { number: string }, { viewerId }: MockContext) => shown(world.reports.find((one) => one.number === number) ?? null, viewerId),
    teams: () => world.teams.map(([name]) => world.team(name)),
    categories: () => ['suspicious_situation', 'suspicious_vehicle', 'missing_person_care', 'burglary_theft', 'traffic', 'nuisance', 'cyber_fraud', 'online_harm', 'animal', 'service_request', 'police_conduct'].map((slug) => world.category(slug)),
    outcomes: () => ['answered', 'handled', 'handed_over', 'team_informed', 'referred', 'rejected', 'duplicate'],
    savedReplies: ({ reportId }: { reportId?: string }) => {
      const report = world.find(reportId);
      return world.savedReplies.map((one, at) => ({ id: `s-${at}`, language: 'nl', score: 1 - at / 10, ...one, text: one.text.replace('{nummer}', report?.number ?? '{nummer}').replace('{naam}', (report?.['contact'] as { name: string | null } | undefined)?.name ?? '{naam}') }));
    },
    signIn: ({ input }: Args, context: MockContext) => {
      const person = world.people.find((one) => one.email === input['email']);
      if (!person || input['password'] !== 'demo') return { problem: plain('VALIDATION') };
      context.viewerId = person.id;
      return { viewer: viewer(person.id) };
    },
    signOut: (_: unknown, context: MockContext) => {
      context.viewerId = null;
      return { ok: true };
    },
    claimReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      if (report.claimBy) return { problem: { __typename: 'AlreadyClaimed', code: 'ALREADY_CLAIMED', message: 'claimed', by: world.person(report.claimBy), since: report['claimSince'] } };
      take(report, viewerId);
      log(report, 'report.claimed', viewerId, { from: 'NEW', to: report.status });
      return world.changed(report);
    }),
    claimNext: (_: unknown, { viewerId }: MockContext) => {
      const next = open().filter((one) => !one.claimBy).sort(order)[0];
      if (!next) return { problem: plain('NOT_FOUND') };
      take(next, viewerId);
      log(next, 'report.claimed', viewerId);
      world.changed(next);
      return { report: shown(next, viewerId) };
    },
    releaseReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      report.claimBy = null;
      report.status = 'NEW';
      log(report, 'report.released', viewerId);
      world.changed(report);
    }, 'claim'),
    takeOverReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      take(report, viewerId);
      log(report, 'report.taken_over', viewerId, { reason: input['reason'] });
      world.changed(report);
    }),
    triageReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      const before = { urgencyBefore: report['urgency'], typeBefore: report['type'] };
      const { reportId: _, expectedVersion: __, reason, categorySlug, placeText, municipality, latitude, longitude, ...facts } = input;
      Object.assign(report, facts);
      if (categorySlug) report['category'] = world.category(String(categorySlug));
      if (placeText || municipality || latitude) report['place'] = { text: null, municipality: null, ambiguous: false, ...(report['place'] as object | null), ...(placeText ? { text: placeText } : {}), ...(municipality ? { municipality } : {}), latitude: latitude ?? null, longitude: longitude ?? null, source: 'person' };
      log(report, 'report.triaged', viewerId, { ...before, ...facts, reason, changed: Object.keys(input).filter((key) => !['reportId', 'expectedVersion', 'reason'].includes(key)) });
      world.changed(report);
    }, 'claim'),
    sendReply: ({ input }: Args, { viewerId }: MockContext) => {
      const first = world.sent.get(String(input['clientKey']));
      if (first) return { report: shown(world.find(input['reportId']), viewerId), message: first };
      return act(viewerId, input, (report) => {
        const hold = Number(input['holdSeconds'] ?? 0);
        const message = world.message({ direction: 'OUTBOUND', author: world.person(viewerId), text: input['text'], clientKey: input['clientKey'], deliveryStatus: 'QUEUED', holdUntil: hold > 0 ? new Date(Date.now() + hold * 1000).toISOString() : null });
        report.messages.push(message);
        world.sent.set(String(input['clientKey']), message);
        report.status = input['after'] === 'FINISH' ? 'CLOSED' : input['after'] === 'WAIT' ? 'WAITING_FOR_CITIZEN' : 'ANSWERED';
        if (report.status === 'CLOSED') Object.assign(report, { outcome: 'answered', claimBy: null });
        log(report, 'report.answered', viewerId, { after: input['after'] });
        world.changed(report);
        const later = (ms: number, change: object) => setTimeout(() => {
          if (message['withdrawnAt']) return;
          Object.assign(message, change);
          world.changed(report, false);
        }, hold * 1000 + ms);
        later(400, { deliveryStatus: 'SENT', holdUntil: null });
        later(1200, { deliveryStatus: 'DELIVERED', deliveredAt: world.iso(0) });
        later(3000, { deliveryStatus: 'READ', readAt: world.iso(0) });
        return { message };
      }, 'claim');
    },
    withdrawMessage: ({ input }: Args, { viewerId }: MockContext) => {
      const report = world.reports.find((one) => one.messages.some((message) => message.id === input['messageId']));
      const message = report?.messages.find((one) => one.id === input['messageId']);
      if (!report || !message || message['deliveryStatus'] !== 'QUEUED') return { problem: plain('TRANSITION_NOT_ALLOWED') };
      message['withdrawnAt'] = world.iso(0);
      report.status = 'IN_TRIAGE';
      report.claimBy = viewerId;
      world.changed(report);
      return { report: shown(report, viewerId), message };
    },
    resendMessage: () => ({ problem: plain('TRANSITION_NOT_ALLOWED') }),
    addNote: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      report.events.push(world.event('report.noted', { actor: world.person(viewerId), data: { text: input['text'] } }));
      world.changed(report, false);
    }),
    closeReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'CLOSED', outcome: input['outcome'], claimBy: null, lastOwner: world.person(viewerId) });
      if (input['closingMessage']) report.messages.push(world.message({ direction: 'OUTBOUND', author: world.person(viewerId), text: input['closingMessage'], deliveryStatus: 'SENT' }));
      log(report, 'report.closed', viewerId, { outcome: input['outcome'], noMessageReason: input['noMessageReason'] });
      world.changed(report);
    }, 'claim'),
    reopenReport: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { status: 'REOPENED', outcome: null });
      log(report, 'report.reopened', viewerId, { reason: input['reason'] });
      world.changed(report);
    }),
    saveDraft: ({ input }: Args) => {
      const report = world.find(input['reportId']);
      const savedAt = world.iso(0);
      if (report) report['draft'] = input['text'] ? { text: input['text'], savedAt } : null;
      return { savedAt };
    },
    markReportRead: ({ input }: Args, { viewerId }: MockContext) => act(viewerId, input, (report) => {
      Object.assign(report, { unread: 0, readUpTo: input['upToSequence'] });
      world.changed(report, false);
    }),
    beat: ({ input }: Args, { viewerId }: MockContext) => {
      world.presence = world.presence.filter((one) => one.userId !== viewerId);
      if (input['reportId'] && viewerId) world.presence.push({ userId: viewerId, reportId: String(input['reportId']), typing: Boolean(input['typing']) });
      return { presence: world.presence.map((one) => ({ user: world.person(one.userId), reportId: one.reportId, typing: one.typing })) };
    },
    /** For subscriptions: what a frame of this report looks like. */
    frame: (reportId: string | null, viewerId: string | null) => ({ sequence: world.sequence(), at: world.iso(0), reportId, report: reportId ? shown(world.find(reportId), viewerId) : null }),
  };
}
