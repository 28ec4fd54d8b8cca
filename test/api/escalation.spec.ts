import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerByHook } from '@balie/api/reports/escalation/answer-by-hook.js';
import { DeliverWebhooks } from '@balie/api/reports/escalation/deliver-webhooks.js';
import { EscalationSweeper } from '@balie/api/reports/escalation/escalation-sweeper.js';
import { escalationsOf } from '@balie/api/reports/escalation/escalation.queries.js';
import { ReadCard } from '@balie/api/reports/escalation/read-card.js';
import { LookLog } from '@balie/api/reports/reading/look-log.js';
import { OpenReport } from '@balie/api/reports/reading/open-report.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { Log } from '@balie/api/platform/observe/log.js';
import type { OutgoingHttp } from '@balie/api/platform/outgoing/outgoing-http.js';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import { newWebhookSecret, signWebhook, verifyWebhook } from '@balie/api/platform/secrets/standard-webhooks.js';
import { problemOf } from '../support/builders/messages.js';
import { TEST_KEY } from '../support/builders/room.js';
import { openShift, type Shift } from '../support/builders/shift.js';

const loops = { add: () => undefined } as unknown as Loops;
const log = { warn: () => undefined } as unknown as Log;
const secret = newWebhookSecret();
const box = new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] });

interface Call { readonly url: string; readonly headers: Record<string, string>; readonly body: string }

describe('escalations', () => {
  let shift: Shift;
  const calls: Call[] = [];
  let answers: (number | Error)[] = [];
  const http = {
    request: async ({ url, headers, body }: Call) => {
      calls.push({ url, headers, body });
      const answer = answers.shift() ?? 202;
      if (answer instanceof Error) throw answer;
      return { status: answer, headers: {}, body: new Uint8Array() };
    },
  } as unknown as OutgoingHttp;

  beforeAll(async () => (shift = await openShift()));
  afterAll(() => shift?.room.close());

  const sweeper = () => new EscalationSweeper(shift.room.db, shift.room.clock, shift.room.act, shift.room.reference, loops);
  const deliver = () => {
    const { db, clock, act, reference } = shift.room;
    const card = new ReadCard(db, new OpenReport(new LookLog(db), clock), reference, clock, { BALIE_ORGANISATION: 'Politie Oost-Nederland' });
    return new DeliverWebhooks(db, clock, act, reference, card, box, http, log, { PUBLIC_URL: 'https://balie.test/' }, loops);
  };
  const hook = () => new AnswerByHook(shift.room.db, shift.room.clock, box, shift.room.reference, shift.verbs.answer);
  const all = (report: { id: string }) => shift.room.db.transaction((tx) => escalationsOf(tx, report.id));
  const short = async (report: { id: string }) => (await all(report)).map(({ targetCode, status, channel, failure, mustConfirm }) => [targetCode, status, channel, failure, mustConfirm]);
  const to = async (targetCode: string, text?: string) => {
    const report = await shift.claimed(text);
    return shift.verbs.escalate.run(shift.lotte, { reportId: report.id, expectedVersion: report.version, targetCode, reason: 'nodig' });
  };
  const closing = async (report: { id: string }) => {
    const { version } = await shift.stored(report);
    return problemOf(shift.verbs.close.run(shift.lotte, { reportId: report.id, expectedVersion: version, outcome: 'handled', noMessageReason: 'gebeld', legalBasis: 'WPG_8' }));
  };
  const alerts = (report: { id: string }, kind: string) => shift.room.db.query<{ why: string; data: { fallbackCode: string | null } }>(`select why, data from alert where report_id = $1 and kind = $2 order by raised_at, id`, [report.id, kind]);
  const byWebhook = async (code: string | null) => {
    await shift.room.db.query(`update escalation_target set channel = 'PHONE_CARD', settings = null where channel = 'WEBHOOK'`);
    if (code !== null) await shift.room.db.query(`update escalation_target set channel = 'WEBHOOK', settings = $2 where code = $1`, [code, box.seal({ url: 'https://meldkamer.test/in', secret })]);
    shift.room.reference.forget();
    calls.length = 0;
    answers = [];
  };

  it('nobody answers in time: the fallback gets it once, also with two workers; sender and lead are told; closing waits for it', async () => {
    const report = await to('control_room');
    expect(await short(report)).toEqual([['control_room', 'SENT', 'PHONE_CARD', null, true]]);
    shift.room.clock.pass(2.9);
    await sweeper().sweep();
    expect(await short(report)).toHaveLength(1);
    shift.room.clock.pass(0.2);
    await Promise.all([sweeper().sweep(), sweeper().sweep(), sweeper().sweep()]);
    expect(await short(report)).toEqual([['control_room', 'FAILED', 'PHONE_CARD', 'UNANSWERED', true], ['duty_officer', 'SENT', 'PHONE_CARD', null, true]]);
    const [first, second] = await all(report);
    expect([second?.fallbackOf, second?.sentById]).toEqual([first?.id, shift.lotte.userId]);
    expect(await alerts(report, 'ESCALATION_UNANSWERED')).toEqual([{ why: 'UNANSWERED', data: expect.objectContaining({ fallbackCode: 'duty_officer' }) }]);
    expect(await closing(report)).toBe('ESCALATION_OPEN');
    expect(await shift.stored(report)).toMatchObject({ version: report.version + 1, claimUserId: shift.lotte.userId });
  });

  it('the fallback does not answer either: it stays the lead\'s, closing stays blocked, and late is better than never', async () => {
    const report = await to('duty_officer');
    shift.room.clock.pass(11);
    await sweeper().sweep();
    await sweeper().sweep();
    expect(await short(report)).toEqual([['duty_officer', 'FAILED', 'PHONE_CARD', 'UNANSWERED', true]]);
    expect(await alerts(report, 'ESCALATION_UNANSWERED')).toEqual([{ why: 'UNANSWERED', data: expect.objectContaining({ fallbackCode: null }) }]);
    expect(await closing(report)).toBe('ESCALATION_OPEN');
    const [escalation] = await all(report);
    await shift.verbs.answer.acknowledge(shift.lotte, { escalationId: escalation?.id ?? '', reference: '12' });
    expect(await closing(report)).not.toBe('ESCALATION_OPEN');
  });

  it('declined: the fallback gets it at once, and sender and lead are told', async () => {
    const report = await to('control_room');
    const [escalation] = await all(report);
    await shift.verbs.answer.decline(shift.lotte, { escalationId: escalation?.id ?? '', reason: 'niet voor ons' });
    expect(await short(report)).toEqual([['control_room', 'DECLINED', 'PHONE_CARD', null, true], ['duty_officer', 'SENT', 'PHONE_CARD', null, true]]);
    expect(await alerts(report, 'ESCALATION_DECLINED')).toHaveLength(1);
    expect(await closing(report)).toBe('ESCALATION_OPEN');
  });

  it('outside its hours straight on to the fallback, with the reason kept; mail is never pretended', async () => {
    await shift.room.db.query(`update escalation_target set service_hours = '{"zone":"Europe/Amsterdam","days":[1],"from":"09:00","until":"09:05"}' where code = 'detectives'`);
    shift.room.reference.forget();
    const report = await to('detectives');
    expect(await short(report)).toEqual([['detectives', 'FAILED', 'PHONE_CARD', 'OUTSIDE_HOURS', false], ['duty_officer', 'SENT', 'PHONE_CARD', null, true]]);
    const mailed = await to('municipality');
    expect(await short(mailed)).toEqual([['municipality', 'FAILED', 'EMAIL', 'EMAIL_NOT_CONNECTED', false]]);
    expect(await alerts(mailed, 'ESCALATION_UNANSWERED')).toEqual([{ why: 'EMAIL_NOT_CONNECTED', data: expect.objectContaining({ targetCode: 'municipality' }) }]);
  });

  describe('by signed webhook', () => {
    beforeAll(() => byWebhook('control_room'));
    afterAll(() => byWebhook(null));

    it('goes out signed, with the card and nothing else of the citizen, and is answered by the target under its own name', async () => {
      await byWebhook('control_room');
      const report = await to('control_room', 'Er staat een man met een bijl bij het station in Harderwijk');
      expect(await short(report)).toEqual([['control_room', 'SENT', 'WEBHOOK', null, true]]);
      expect([await deliver().run(), await deliver().run()]).toEqual([1, 0]);
      const [call] = calls as [Call];
      expect(call.url).toBe('https://meldkamer.test/in');
      expect(verifyWebhook(secret, call.headers, Buffer.from(call.body), shift.room.clock.now())).toEqual({ ok: true, id: call.headers['webhook-id'] });
      const { type, data } = JSON.parse(call.body) as { type: string; data: Record<string, unknown> & { card: { readAloud: string } } };
      const [escalation] = await all(report);
      expect([type, data['reportNumber'], data['answerUrl']]).toEqual(['escalation.sent', report.number, `https://balie.test/hooks/escalations/${escalation?.id}`]);
      expect(data.card.readAloud).toContain('Wapens: “Er staat een man met een bijl');

      const answer = Buffer.from('{"status":"acknowledged","reference":"MK-1"}');
      const headers = signWebhook(secret, 'msg-1', answer.toString(), shift.room.clock.now());
      const verified = await hook().verify(escalation?.id ?? '', headers, answer);
      if (verified?.ok !== true) throw new Error('not verified');
      expect(await hook().take(escalation?.id ?? '', verified, { status: 'acknowledged', reference: 'MK-1' }, 'trace')).toBe(false);
      expect(await hook().take(escalation?.id ?? '', verified, { status: 'acknowledged', reference: 'MK-1' }, 'trace')).toBe(true);
      expect(await problemOf(hook().take(escalation?.id ?? '', { ...verified, id: 'msg-2' }, { status: 'declined' }, 'trace'))).toBe('TRANSITION_NOT_ALLOWED');
      expect(await all(report)).toMatchObject([{ status: 'ACKNOWLEDGED', reference: 'MK-1' }]);
      expect(await shift.room.db.query(`select u.name, u.kind from event e join app_user u on u.id = e.actor_id where e.report_id = $1 and e.type = 'report.escalation_acknowledged'`, [report.id])).toEqual([{ name: 'Meldkamer (112)', kind: 'SYSTEM' }]);
      expect(await closing(report)).not.toBe('ESCALATION_OPEN');
    });

    it('again until it is taken: the same id, a fresh signature; what a killed worker took is sent again', async () => {
      await byWebhook('control_room');
      await to('control_room');
      answers = [503, new Error('away'), 200];
      expect([await deliver().run(), await deliver().run()]).toEqual([1, 0]);
      shift.room.clock.pass(0.05);
      expect([await deliver().run(), await deliver().run()]).toEqual([1, 0]);
      shift.room.clock.pass(0.1);
      await deliver().run();
      expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect(new Set(calls.map(({ headers }) => headers['webhook-signature'])).size).toBe(3);
      expect(await shift.room.db.query(`select state, attempts from escalation_delivery where escalation_id = $1`, [calls[0]?.headers['webhook-id']])).toEqual([{ state: 'SENT', attempts: 3 }]);
    });

    it('a worker that dies while sending leaves it for the next', async () => {
      await byWebhook('control_room');
      const report = await to('control_room');
      await shift.room.db.query(`update escalation_delivery set attempts = 1, ready_at = $2 where escalation_id in (select id from escalation where report_id = $1)`, [report.id, new Date(shift.room.clock.now().getTime() + 30_000)]);
      expect(await deliver().run()).toBe(0);
      shift.room.clock.pass(0.6);
      expect(await deliver().run()).toBe(1);
    });

    it('refused for good: on to the fallback without waiting for the time to pass', async () => {
      await byWebhook('control_room');
      const report = await to('control_room');
      answers = [410];
      await deliver().run();
      expect(await short(report)).toEqual([['control_room', 'FAILED', 'WEBHOOK', 'WEBHOOK_REFUSED', true], ['duty_officer', 'SENT', 'PHONE_CARD', null, true]]);
    });

    it('an answer after the time passed still counts', async () => {
      await byWebhook('control_room');
      const report = await to('control_room');
      shift.room.clock.pass(4);
      await sweeper().sweep();
      const [escalation] = await all(report);
      await hook().take(escalation?.id ?? '', { ok: true, id: 'late', targetCode: 'control_room' }, { status: 'acknowledged', reference: 'MK-9' }, 'trace');
      expect(await all(report)).toMatchObject([{ status: 'ACKNOWLEDGED', reference: 'MK-9' }, { status: 'SENT' }]);
    });

    it.each([
      ['tampered', { body: '{"status":"declined"}' }], ['another secret', { secret: newWebhookSecret() }], ['six minutes old', { minutes: -6 }],
    ])('an answer is not believed: %s', async (_, wrong: { body?: string; secret?: string; minutes?: number }) => {
      await byWebhook('control_room');
      const [escalation] = await all(await to('control_room'));
      const now = new Date(shift.room.clock.now().getTime() + (wrong.minutes ?? 0) * 60_000);
      const headers = signWebhook(wrong.secret ?? secret, 'msg', '{"status":"acknowledged"}', now);
      expect(await hook().verify(escalation?.id ?? '', headers, Buffer.from(wrong.body ?? '{"status":"acknowledged"}'))).toMatchObject({ ok: false });
      expect(await hook().verify('01900000-0000-7000-8000-000000000000', headers, Buffer.from(''))).toBeNull();
    });
  });
});
