import fc from 'fast-check';
import { isWithin, nextOpening, type ServiceHours } from './service-hours.js';
import { isOpen, stepsTo, troubleIn, type Target } from './target.js';

/** A Friday, 21:00 in Amsterdam. */
const friday = new Date('2026-11-13T20:00:00Z');
const office: ServiceHours = { zone: 'Europe/Amsterdam', days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };
const night: ServiceHours = { zone: 'Europe/Amsterdam', days: [5, 6], from: '23:00', until: '07:00' };

const target = (code: string, given: Partial<Target> = {}): Target => ({
  code, channel: 'PHONE_CARD', mustAcknowledge: false, ackSeconds: 180, fallbackCode: null, fallbackOnDecline: true, phone: null, serviceHours: null, ...given,
});
const map = (...targets: Target[]) => new Map(targets.map((one) => [one.code, one]));
const nothing = { emailConnected: false, webhookConfigured: () => false };
const route = (targets: ReadonlyMap<string, Target>, code: string, channels = nothing) => stepsTo(code, targets, friday, channels).map(({ code: to, channel, failure, mustConfirm }) => [to, channel, failure, mustConfirm]);

describe('where an escalation goes', () => {
  it('to whom was asked, with a deadline', () => {
    expect(stepsTo('a', map(target('a', { mustAcknowledge: true })), friday, nothing)).toEqual([{ code: 'a', channel: 'PHONE_CARD', mustConfirm: true, dueAt: new Date(friday.getTime() + 180_000), failure: null }]);
  });

  it.each<[string, Map<string, Target>, unknown[]]>([
    ['outside hours: straight on', map(target('a', { serviceHours: office, fallbackCode: 'b' }), target('b')), [['a', 'PHONE_CARD', 'OUTSIDE_HOURS', false], ['b', 'PHONE_CARD', null, false]]],
    ['who must confirm passes that on', map(target('a', { serviceHours: office, fallbackCode: 'b', mustAcknowledge: true }), target('b')), [['a', 'PHONE_CARD', 'OUTSIDE_HOURS', true], ['b', 'PHONE_CARD', null, true]]],
    ['mail is not connected: called', map(target('a', { channel: 'EMAIL', phone: '0900' })), [['a', 'PHONE_CARD', null, false]]],
    ['mail and no phone: the fallback', map(target('a', { channel: 'EMAIL', fallbackCode: 'b' }), target('b')), [['a', 'EMAIL', 'EMAIL_NOT_CONNECTED', false], ['b', 'PHONE_CARD', null, false]]],
    ['mail, no phone, nobody else: failed, and said so', map(target('a', { channel: 'EMAIL' })), [['a', 'EMAIL', 'EMAIL_NOT_CONNECTED', false]]],
    ['a webhook without an address: called', map(target('a', { channel: 'WEBHOOK', phone: '112' })), [['a', 'PHONE_CARD', null, false]]],
    ['a circle in the data ends', map(target('a', { channel: 'EMAIL', fallbackCode: 'b' }), target('b', { channel: 'EMAIL', fallbackCode: 'a' })), [['a', 'EMAIL', 'EMAIL_NOT_CONNECTED', false], ['b', 'EMAIL', 'EMAIL_NOT_CONNECTED', false]]],
    ['a fallback nobody knows', map(target('a', { channel: 'EMAIL', fallbackCode: 'z' })), [['a', 'EMAIL', 'EMAIL_NOT_CONNECTED', false]]],
    ['unknown', map(), []],
  ])('%s', (_, targets, expected) => {
    expect(route(targets, 'a')).toEqual(expected);
  });

  it('a webhook with an address goes by webhook', () => {
    expect(route(map(target('a', { channel: 'WEBHOOK', phone: '112' })), 'a', { emailConnected: false, webhookConfigured: () => true })).toEqual([['a', 'WEBHOOK', null, false]]);
  });

  it('closed and nobody to stand in: they have it when they open, and their time counts from there', () => {
    const monday = new Date('2026-11-16T07:30:00Z');
    expect(stepsTo('a', map(target('a', { serviceHours: office })), friday, nothing)).toMatchObject([{ code: 'a', failure: null, dueAt: new Date(monday.getTime() + 180_000) }]);
    expect(stepsTo('a', map(target('a', { serviceHours: office, fallbackCode: 'b' }), target('b', { serviceHours: office, fallbackCode: 'z' })), friday, nothing).at(-1)).toMatchObject({ code: 'b', failure: null, dueAt: new Date(monday.getTime() + 180_000) });
  });

  it('ends, with everybody asked at most once, whatever the data', () => {
    const any = fc.record({ channel: fc.constantFrom('PHONE_CARD', 'EMAIL', 'WEBHOOK', 'INSIDE'), fallbackCode: fc.option(fc.constantFrom('a', 'b', 'c', 'd')), phone: fc.option(fc.constant('1')), serviceHours: fc.option(fc.constantFrom(office, night)), mustAcknowledge: fc.boolean() });
    fc.assert(fc.property(fc.tuple(any, any, any, any), (given) => {
      const targets = map(...given.map((one, i) => target('abcd'[i] ?? '', one as Partial<Target>)));
      const steps = stepsTo('a', targets, friday, nothing);
      expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
      expect(steps.slice(0, -1).every(({ failure }) => failure !== null)).toBe(true);
      if (targets.get('a')?.mustAcknowledge) expect(steps.every(({ mustConfirm }) => mustConfirm)).toBe(true);
    }));
  });

  it('says what is wrong with a list', () => {
    expect(troubleIn(map(target('a', { fallbackCode: 'b' }), target('b')))).toEqual([]);
    expect(troubleIn(map(target('a', { fallbackCode: 'a' })))).toEqual(['a: its fallbacks come back to a']);
    expect(troubleIn(map(target('a', { fallbackCode: 'z' })))).toEqual(['a: fallback z does not exist']);
  });
});

describe('service hours', () => {
  it.each([
    ['in office hours', office, '2026-11-13T10:00:00Z', true], ['before', office, '2026-11-13T07:29:00Z', false], ['from the minute', office, '2026-11-13T07:30:00Z', true], ['until the minute', office, '2026-11-13T16:00:00Z', false],
    ['in the weekend', office, '2026-11-14T10:00:00Z', false], ['in summer time', office, '2026-07-17T06:30:00Z', true], ['past midnight', night, '2026-11-14T03:00:00Z', true], ['the night before was not theirs', night, '2026-11-13T03:00:00Z', false],
    ['an hour that comes twice', { ...office, days: [7], from: '02:00', until: '03:00' }, '2026-10-25T01:30:00Z', true],
  ] as const)('%s', (_, hours, at, open) => {
    expect(isWithin(hours, new Date(at))).toBe(open);
    expect(isOpen({ serviceHours: hours }, new Date(at))).toBe(open);
  });

  it('the next opening is open, and nothing before it is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 * 24 * 14 }), fc.constantFrom(office, night), (minute, hours) => {
      const at = new Date(friday.getTime() + minute * 60_000);
      const opening = nextOpening(hours, at);
      expect(isWithin(hours, opening)).toBe(true);
      if (opening.getTime() > at.getTime()) expect(isWithin(hours, new Date(opening.getTime() - 60_000))).toBe(false);
    }), { numRuns: 30 });
  });
});
