import { accounts, categories, people, reports as story, savedReplies, teams } from './story.js';

/** A report of the mock, in the shape the schema asks for; loosely typed because the schema itself checks what leaves. */
export type MockReport = Record<string, unknown> & { id: string; number: string; version: number; status: string; messages: MockMessage[]; events: MockEvent[]; claimBy: string | null };
export type MockMessage = Record<string, unknown> & { id: string; sequence: string; direction: string; text: string | null };
export type MockEvent = Record<string, unknown> & { id: string; sequence: string; type: string };
export type Listener = (reportId: string | null) => void;

const minute = 60_000;
const cleaned = (url: string) => url.replace(/\s+/g, ' ');
/** A drawn photo of a van, so that no real one is needed. */
export const drawnPhoto = cleaned(`data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 112"><rect width="200" height="112" fill="#5d6b78"/><rect y="70" width="200" height="50" fill="#3c4147"/><rect x="60" y="34" width="92" height="46" rx="4" fill="#e8ebee"/><rect x="128" y="44" width="24" height="20" fill="#6d8296"/><circle cx="78" cy="82" r="9" fill="#15171a"/><circle cx="134" cy="82" r="9" fill="#15171a"/><rect x="8" y="20" width="40" height="60" fill="#7c5b45"/><rect x="160" y="10" width="40" height="70" fill="#4f6a4d"/></svg>')}`);

/** A hand-over with nothing said about it yet. */
export const escalated = (fields: Record<string, unknown>) => ({ sentBy: people[0], channel: 'PHONE_CARD', dueAt: null, acknowledgedAt: null, declinedAt: null, declineReason: null, reference: null, fallbackOf: null, fallbackTarget: null, failure: null, ...fields });

/** The mock's whole memory: reports, who is signed in, what was said to whom. */
export function createWorld(now: () => number) {
  let counter = 1000;
  let live = 5000;
  const listeners = new Set<Listener>();
  const log: { sequence: number; reportId: string }[] = [];
  const iso = (offset: number) => new Date(now() + offset * minute).toISOString();
  const nextId = (prefix: string) => `${prefix}-${(counter += 1)}`;
  const person = (id: string | null | undefined) => people.find((one) => one.id === id) ?? null;
  const account = (id: string) => {
    const found = accounts.find((one) => one.id === id) ?? accounts[0];
    return { ...found, webhookUrl: null, state: 'CONNECTED', health: {}, manifest: { kind: found?.kind, name: found?.name, icon: found?.icon, capabilities: { text: { max: found?.max, countedAs: 'utf16' }, visibility: ['PRIVATE'] } } };
  };
  const category = (slug: string | null) => {
    const found = categories.find((one) => one[0] === slug);
    return found ? { id: `c-${found[0]}`, slug: found[0], label: found[1], parentSlug: found[2] ?? null } : null;
  };
  const team = (name: string | null) => (name ? { id: `t-${name}`, name, district: null, municipalities: teams.find((one) => one[0] === name)?.[1] ?? [] } : null);

  const message = (fields: Record<string, unknown>): MockMessage => ({
    id: nextId('m'), direction: 'INBOUND', visibility: 'PRIVATE', externalId: null, clientKey: null, author: null, automatic: false, text: null, sentAt: iso(0), receivedAt: iso(0),
    sequence: String((counter += 1)), late: false, deliveryStatus: null, failure: null, editedAt: null, withdrawnAt: null, holdUntil: null, deliveredAt: null, readAt: null, attachments: [], ...fields,
  });
  const event = (type: string, fields: Record<string, unknown> = {}): MockEvent => ({ id: nextId('e'), sequence: String((counter += 1)), type, at: iso(0), actor: null, data: {}, ...fields });

  const reports: MockReport[] = story.map((one) => {
    const span = one.span ?? 60;
    const claimed = one.owner ?? null;
    const dueAt = one.due === null ? null : iso(one.due);
    return {
      id: `r-${one.number}`, number: one.number, version: 3, title: one.title, status: one.status ?? 'NEW', type: one.type, category: category(one.category), urgency: one.urgency, danger: one.danger ?? 'NONE',
      legalBasis: one.basis ?? null, language: one.language ?? 'nl', place: one.municipality ? { text: one.place, municipality: one.municipality, latitude: null, longitude: null, source: 'text', ambiguous: false } : null,
      team: team(one.team), assignee: null, claimBy: claimed, claimSince: iso(-1), lastOwner: null, outcome: null, account: account(one.account),
      clock: { nextDueAt: one.paused ? null : dueAt, warnAt: one.due === null ? null : iso(one.due - span * 0.2), claimDueAt: claimed ? null : dueAt, answerDueAt: claimed ? dueAt : null, firstAnswerAt: null, pausedSince: one.paused ? iso(-30) : null },
      replyWindowClosesAt: one.window ? iso(one.window) : null, contact: { id: `p-${one.number}`, name: one.contact, handle: one.handle ?? null, reportCount: one.reports ?? 1 }, unread: one.unread ?? 0,
      escalations: [], safeContact: false, dangerKind: null, alarm: null, promises: [], conversationReports: [], linkedReport: null, firstAnswerFooter: null, silentSince: null, readUpTo: one.unread ? '0' : '99999999', statusUrl: null, draft: null, createdAt: iso(-one.age), updatedAt: iso(-one.age),
      suggestions: { teams: one.team ? [{ id: `t-${one.team}`, name: one.team, score: 1, reason: { by: 'text', words: one.place ?? one.municipality, municipality: one.municipality } }] : [] },
      messages: [message({ text: one.title, sentAt: iso(-one.age), receivedAt: iso(-one.age) })],
      events: [event('report.created', { at: iso(-one.age) }), ...(claimed ? [event('report.claimed', { at: iso(-one.age + 1), actor: person(claimed), data: { from: 'NEW', to: 'IN_TRIAGE', basedOn: 1 } })] : [])],
    };
  });

  const van = reports.find((one) => one.number === 'M-26-118342');
  if (van) {
    van.messages = [
      message({ text: 'Goedemiddag, bij de schuurtjes achter de Schipleidelaan staan twee mannen te rommelen. Witte bus, V-07-XXL. Ze laden koper in denk ik', sentAt: iso(-14), receivedAt: iso(-14), editedAt: iso(-13) }),
      message({ sentAt: iso(-12), receivedAt: iso(-12), attachments: [{ id: 'f-1', kind: 'image', thumbnailUrl: drawnPhoto, fileName: null, mimeType: 'image/jpeg', size: 482_133, sha256: null, url: drawnPhoto, state: 'READY', latitude: null, longitude: null }] }),
      message({ direction: 'OUTBOUND', author: person('u-lotte'), text: 'Dank u wel. Blijf op afstand en spreek de mannen niet aan. Ziet u ze nog?', sentAt: iso(-10), deliveryStatus: 'READ', deliveredAt: iso(-10), readAt: iso(-9) }),
      message({ withdrawnAt: iso(-4), sentAt: iso(-5), receivedAt: iso(-5) }),
      message({ sentAt: iso(-4), receivedAt: iso(-4), attachments: [{ id: 'f-2', kind: 'location', thumbnailUrl: null, fileName: null, mimeType: null, size: null, sha256: null, url: null, state: 'READY', latitude: 52.31372, longitude: 6.92871 }] }),
      message({ text: 'Ze zijn nu weer weg, richting de A1. Foto van de bus staat erbij', sentAt: iso(-3), receivedAt: iso(-3) }),
    ];
    van['readUpTo'] = van.messages[2]?.sequence ?? '0';
    van['escalations'] = [
      escalated({ id: 'x-1', target: { code: 'OVD', label: 'OvD Noordoost-Twente', mustAcknowledge: true, phone: null, channel: 'PHONE_CARD', openNow: true }, status: 'ACKNOWLEDGED', reason: 'koper', sentAt: iso(-9), acknowledgedAt: iso(-8) }),
      escalated({ id: 'x-2', target: { code: 'intelligence_centre', label: 'RTIC', mustAcknowledge: true, phone: '0612345678', channel: 'PHONE_CARD', openNow: true }, status: 'SENT', reason: 'koper', sentAt: iso(-3), dueAt: iso(2), fallbackTarget: { code: 'control_room', label: 'Meldkamer (112)', mustAcknowledge: true, channel: 'PHONE_CARD', openNow: true } }),
    ];
    van.events.push(
      event('report.escalated', { at: iso(-8), actor: person('u-lotte'), data: { target: 'OvD Noordoost-Twente', reason: 'Diefstal gaande' } }),
      event('report.triaged', { at: iso(-7), actor: person('u-lotte'), data: { changed: ['urgency'], urgency: 'U2', urgencyBefore: 'U3', reason: null, basedOn: 2 } }),
      event('report.noted', { at: iso(-6), actor: person('u-sanne'), data: { text: 'Zelfde bus als gisteren in Losser? Zie het rapport van de nachtdienst.' } }),
    );
    van['statusUrl'] = '/status/demo';
  }

  const changed = (report: MockReport, grow = true) => {
    if (grow) report.version += 1;
    report['updatedAt'] = iso(0);
    live += 1;
    log.push({ sequence: live, reportId: report.id });
    for (const listener of [...listeners]) listener(report.id);
  };

  return {
    reports, people, savedReplies, teams, person, category, team, account, message, event, iso, nextId, changed,
    find: (id: unknown) => reports.find((one) => one.id === id) ?? null,
    sequence: () => String(live),
    /** Reports that changed after a sequence, for who comes back. */
    since: (after: string) => [...new Set(log.filter((one) => one.sequence > Number(after)).map((one) => one.reportId))],
    pulse: () => {
      for (const listener of [...listeners]) listener(null);
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    presence: [] as { userId: string; reportId: string; typing: boolean }[],
    /** Keys of sent messages: the same key again returns the first. */
    sent: new Map<string, MockMessage>(),
    /** A citizen writes: a new report, as intake would make it. */
    arrive: (title: string, urgency = 'U3') => {
      const source = reports.find((one) => one.number === 'M-26-118344') ?? reports[0];
      const number = `M-26-${118_400 + (counter += 1)}`;
      const made: MockReport = { ...(source as MockReport), id: `r-${number}`, number, title, urgency, version: 1, status: 'NEW', claimBy: null, unread: 1, readUpTo: '0', createdAt: iso(0), contact: { id: `p-${number}`, name: null, handle: null, reportCount: 1 }, messages: [message({ text: title })], events: [event('report.created')], clock: { ...(source?.['clock'] as object), nextDueAt: iso(30), warnAt: iso(24), claimDueAt: iso(30) } };
      reports.push(made);
      changed(made);
      return made;
    },
  };
}

export type World = ReturnType<typeof createWorld>;
