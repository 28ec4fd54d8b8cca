import { createHash, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import pg from 'pg';
import { ClaimReport } from '@balie/api/reports/verbs/claim-report.js';
import { CloseReport } from '@balie/api/reports/verbs/close-report.js';
import { Finish } from '@balie/api/reports/verbs/finish.js';
import { TriageReport } from '@balie/api/reports/verbs/triage-report.js';
import { aPerson } from '../support/builders/people.js';
import { Citizen, reportOf } from '../support/builders/messages.js';
import { openRoom, type Room } from '../support/builders/room.js';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room?.close());

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);
const eventsOf = async (reportId: string) => (await room.db.query<{ type: string }>('select type from event where report_id = $1 order by position', [reportId])).map(({ type }) => type);
const messagesOf = (reportId: string) =>
  room.db.query<{ id: string; text: string | null; late: boolean; sequence: string; edited_at: Date | null; withdrawn_at: Date | null }>('select * from message where report_id = $1 order by sent_at, sequence', [reportId]);

/** Answered and finished, by somebody who has left since. */
async function closed(reportId: string, outcome = 'answered'): Promise<string> {
  const lead = await aPerson(room, ['SHIFT_LEAD'], { seenMinutesAgo: null });
  const claim = new ClaimReport(room.db, room.reference, room.clock, room.act);
  const triage = new TriageReport(room.withNews, room.reference, room.router);
  const close = new CloseReport(new Finish(room.act, room.db, room.accounts, room.wakeups));
  await claim.run(lead, { reportId });
  const report = await triage.run(lead, { reportId, expectedVersion: 2, type: 'COMPLIMENT' });
  await close.run(lead, { reportId, expectedVersion: report.version, outcome });
  return lead.userId;
}

describe('a first message', () => {
  it('opens a report with number, title, both clocks, unread and the place its words name', async () => {
    const now = room.clock.now();
    const report = await new Citizen(room).says('Goedemiddag, er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk');
    expect(report.number).toMatch(/^M-26-\d{6}$/);
    expect(report).toMatchObject({
      status: 'NEW', urgency: 'U4', danger: 'NONE', version: 1, unread: 1, title: expect.stringMatching(/^Er staat al drie dagen/), municipalityCode: 'GM0243', placeText: 'Harderwijk', placeSource: 'text',
      claimDueAt: minutes(now, 240), answerDueAt: minutes(now, 480), nextDueAt: minutes(now, 240), warnAt: minutes(now, 192), unansweredSince: now,
    });
    const team = (await room.reference.data()).teamById.get(report.teamId ?? '');
    expect(team?.name).toBe('Veluwe-West');
    expect(report.suggestions).toMatchObject({ teams: [{ name: 'Veluwe-West', score: 1, reason: { by: 'text', words: 'Harderwijk', municipality: 'Harderwijk' } }] });
    expect(await eventsOf(report.id)).toEqual(['report.created', 'message.received']);
  });

  it('takes a shared location as its place and keeps it as an attachment', async () => {
    const report = await new Citizen(room).says('Hier gebeurt het', { attachments: [{ type: 'location', latitude: 52.2224, longitude: 6.8897 }] });
    expect(report).toMatchObject({ placeSource: 'shared', municipalityCode: 'GM0153', latitude: 52.2224, longitude: 6.8897 });
    const [attachment] = await room.db.query('select kind, state, latitude from attachment a join message m on m.id = a.message_id where m.report_id = $1', [report.id]);
    expect(attachment).toEqual({ kind: 'location', state: 'READY', latitude: 52.2224 });
  });

  it('links files its sender uploaded before, nobody else\'s', async () => {
    const citizen = new Citizen(room);
    const [own, foreign] = [randomUUID(), randomUUID()];
    for (const [id, key] of [[own, citizen.key], [foreign, 'somebody else']]) {
      await room.db.query(`insert into attachment (id, account_id, conversation_key, kind, state, created_at) values ($1, $2, $3, 'image', 'STORED', now())`, [id, room.account.id, key]);
    }
    const report = await citizen.says('', { text: undefined, attachments: [{ type: 'image', storedId: own }, { type: 'image', storedId: foreign }] });
    expect(report.title).toBe('Foto zonder tekst');
    expect(await room.db.query('select a.id from attachment a join message m on m.id = a.message_id where m.report_id = $1', [report.id])).toEqual([{ id: own }]);
  });

  it('gives the id the door promised, and is stored once however often it comes', async () => {
    const citizen = new Citizen(room);
    const messageId = randomUUID();
    const event = { text: 'Eenmaal', externalId: randomUUID(), messageId };
    const [first] = await citizen.send(event);
    const [again, changed] = await citizen.send(event, { ...event, text: 'Anders' });
    expect([first?.messageId, again?.messageId, changed?.messageId]).toEqual([messageId, messageId, messageId]);
    expect(again?.reportId).toBe(first?.reportId);
    expect((await messagesOf(first?.reportId ?? '')).map(({ text }) => text)).toEqual(['Eenmaal']);
    expect((await reportOf(room, first)).version).toBe(1);
  });

  it('survives NUL and half characters, and an unbelievable clock', async () => {
    const report = await new Citizen(room).says('kapot \u0000 en \ud83d teken', {
      userName: 'Jan\u0000', language: 'n\u0000', at: '2099-01-01T00:00:00Z', externalId: `x\u0000${randomUUID()}`, attachments: [{ type: 'file\u0000', fileName: 'a\u0000b', url: 'https://provider.example/1' }],
    });
    const [message] = await room.db.query<{ text: string; sent_at: Date }>('select text, sent_at from message where report_id = $1', [report.id]);
    expect(message).toEqual({ text: 'kapot \ufffd en \ufffd teken', sent_at: room.clock.now() });
  });

  it('waits for a place and a team where a name can mean two', async () => {
    const report = await new Citizen(room).says('Vechtpartij in Hengelo');
    expect(report).toMatchObject({ placeAmbiguous: true, municipalityCode: null, teamId: null });
    expect(report.suggestions).toMatchObject({ place: { candidates: [{ name: 'Hengelo' }, { name: 'Bronckhorst' }] } });
  });
});

describe('a batch of a lane', () => {
  it('keeps its order and becomes one report', async () => {
    const citizen = new Citizen(room);
    const results = await citizen.send(...Array.from({ length: 50 }, (_, i) => ({ text: `bericht ${i}` })));
    expect(new Set(results.map(({ reportId }) => reportId)).size).toBe(1);
    const report = await reportOf(room, results[0]);
    expect(report).toMatchObject({ unread: 50, version: 50, newestInboundId: results[49]?.messageId });
    const messages = await messagesOf(report.id);
    expect(messages.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, i) => `bericht ${i}`));
    expect([...messages].sort((a, b) => Number(BigInt(a.sequence) - BigInt(b.sequence)))).toEqual(messages);
  });

  it('takes few statements, and as many for fifty messages as for one', async () => {
    const count = async (work: () => Promise<unknown>) => {
      const sent = jest.spyOn(pg.Client.prototype, 'query');
      try {
        await work();
        return sent.mock.calls.length;
      } finally {
        sent.mockRestore();
      }
    };
    const citizen = new Citizen(room);
    const some = (n: number) => Array.from({ length: n }, (_, i) => ({ text: `bericht ${i}` }));
    // begin, commit · conversation, identity, number · three inserts, events.
    expect(await count(() => new Citizen(room).send({ text: 'een' }))).toBeLessThanOrEqual(9);
    expect(await count(() => citizen.send(...some(50)))).toBeLessThanOrEqual(9);
    // begin, commit · conversation, reports, messages · insert, report, events, conversation.
    expect(await count(() => citizen.send({ text: 'nog een' }))).toBeLessThanOrEqual(9);
    expect(await count(() => citizen.send(...some(50)))).toBeLessThanOrEqual(9);
  });

  it('marks what comes in after newer ones, and leaves the newest the newest', async () => {
    const citizen = new Citizen(room);
    const now = room.clock.pass(10);
    const [first] = await citizen.send({ text: 'nieuw', at: now.toISOString() });
    const [late] = await citizen.send({ text: 'was eerder', at: minutes(now, -3).toISOString() });
    const messages = await messagesOf(first?.reportId ?? '');
    expect(messages.map(({ text, late: isLate }) => [text, isLate])).toEqual([['was eerder', true], ['nieuw', false]]);
    expect((await reportOf(room, late)).newestInboundId).toBe(first?.messageId);
  });

  it('is one report when two workers meet a new citizen at once', async () => {
    const citizen = new Citizen(room);
    const attempts = await Promise.allSettled([citizen.send({ text: 'een' }), citizen.send({ text: 'twee' }), citizen.send({ text: 'drie' })]);
    // Who comes too late for the first message begins again, as intake does.
    for (const attempt of attempts) if (attempt.status === 'rejected') await citizen.send({ text: 'opnieuw' });
    const reports = await room.db.query('select count(*)::int as count from report r join conversation c on c.id = r.conversation_id where c.key = $1', [citizen.key]);
    expect(reports).toEqual([{ count: 1 }]);
  });
});

describe('edits, withdrawals and reactions', () => {
  it('keeps what was said before as sealed evidence', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Hij heet Jan', { externalId: 'edit-1' });
    const [edited] = await citizen.send({ kind: 'message_edit', targets: ['edit-1'], text: 'Hij heet Piet' });
    expect(edited).toMatchObject({ state: 'STORED', reportId: report.id });
    const [message] = await messagesOf(report.id);
    expect(message).toMatchObject({ text: 'Hij heet Piet', edited_at: room.clock.now() });
    const [revision] = await room.db.query<{ text: string; sha256: Buffer }>('select text, sha256 from message_revision where message_id = $1', [message?.id]);
    expect(revision).toEqual({ text: 'Hij heet Jan', sha256: createHash('sha256').update('Hij heet Jan').digest() });
    expect((await reportOf(room, edited)).version).toBe(2);
    expect(await eventsOf(report.id)).toContain('message.edited');
  });

  it('takes an edit of a message that never came as the message', async () => {
    const [result] = await new Citizen(room).send({ kind: 'message_edit', targets: [`lost-${randomUUID()}`], text: 'Dit is de tekst' });
    expect((await messagesOf(result?.reportId ?? '')).map(({ text }) => text)).toEqual(['Dit is de tekst']);
  });

  it('edits and withdraws within the batch that brings the message', async () => {
    const [sent] = await new Citizen(room).send(
      { text: 'eerst', externalId: 'in-batch' }, { kind: 'message_edit', targets: ['in-batch'], text: 'daarna' }, { kind: 'message_delete', targets: ['in-batch'] },
    );
    const [message] = await messagesOf(sent?.reportId ?? '');
    expect(message).toMatchObject({ text: 'daarna', withdrawn_at: room.clock.now() });
    expect(await room.db.query('select text from message_revision where message_id = $1', [message?.id])).toEqual([{ text: 'eerst' }]);
  });

  it('withdraws once, counts unread down and keeps the text', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Toch niet', { externalId: 'gone-1' });
    const [first, second] = await citizen.send({ kind: 'message_delete', targets: ['gone-1'] }, { kind: 'message_delete', targets: ['gone-1'] });
    expect([first?.state, second?.state, second?.reason]).toEqual(['STORED', 'IGNORED', 'DELETED_BEFORE']);
    expect(await reportOf(room, first)).toMatchObject({ unread: 0, version: 2 });
    expect((await messagesOf(report.id))[0]?.text).toBe('Toch niet');
  });

  it('puts a reaction on the timeline without making anybody read again', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Kijk', { externalId: 'heart-1' });
    const [reacted, lost] = await citizen.send({ kind: 'reaction', targets: ['heart-1'], text: '❤️' }, { kind: 'reaction', targets: ['nobody'], text: '👍' });
    expect([reacted?.state, lost?.reason]).toEqual(['STORED', 'REACTION_TO_UNKNOWN_MESSAGE']);
    expect((await reportOf(room, reacted)).version).toBe(1);
    expect(await eventsOf(report.id)).toEqual(['report.created', 'message.received', 'message.reacted']);
  });
});

describe('writing again', () => {
  it('belongs to the open report, with one answer clock from the oldest message', async () => {
    const citizen = new Citizen(room);
    const first = await citizen.says('Hallo');
    room.clock.pass(30);
    const second = await citizen.says('Bent u er nog?');
    expect(second).toMatchObject({ id: first.id, unread: 2, version: 2, answerDueAt: first.answerDueAt, claimDueAt: first.claimDueAt });
  });

  it('says where later: a shared location beats words, words fill what is empty', async () => {
    const citizen = new Citizen(room);
    await citizen.says('Er is hier iets');
    expect(await citizen.says('In Zutphen')).toMatchObject({ placeSource: 'text', municipalityCode: 'GM0301' });
    expect(await citizen.says('Precies hier', { attachments: [{ type: 'location', latitude: 52.3497, longitude: 5.6172 }] })).toMatchObject({ placeSource: 'shared', municipalityCode: 'GM0243' });
    expect(await citizen.says('Bij Deventer')).toMatchObject({ placeSource: 'shared', municipalityCode: 'GM0243' });
  });

  it('attaches thanks to a closed report silently', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Wat goed');
    await closed(report.id);
    expect(await citizen.says('Dank je wel! 👍')).toMatchObject({ id: report.id, status: 'CLOSED', unread: 1, nextDueAt: null });
  });

  it('reopens a closed report within fourteen days, into the queue with both clocks when its owner has gone', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Wat goed');
    await closed(report.id);
    const now = room.clock.pass(60 * 24 * 3);
    expect(await citizen.says('Het is weer zover')).toMatchObject({
      id: report.id, status: 'REOPENED', claimUserId: null, outcome: null, claimDueAt: minutes(now, 240), answerDueAt: minutes(now, 480),
    });
    expect(await eventsOf(report.id)).toEqual(expect.arrayContaining(['report.closed', 'report.reopened']));
  });

  it('reopens into the hands of an owner on duty', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Wat goed');
    const ownerId = await closed(report.id);
    await room.db.query('insert into presence (session_id, user_id, beat_at) values (gen_random_uuid(), $1, $2)', [ownerId, room.clock.now()]);
    expect(await citizen.says('Nog een vraag')).toMatchObject({ status: 'REOPENED', claimUserId: ownerId });
  });

  it('opens a new report linked to the old one after fourteen days, unless the number is quoted', async () => {
    const citizen = new Citizen(room);
    const report = await citizen.says('Wat goed');
    await closed(report.id);
    room.clock.pass(60 * 24 * 20);
    const next = await citizen.says('Iets anders nu');
    expect(next.id).not.toBe(report.id);
    expect(next.linkedReportId).toBe(report.id);
    expect(await citizen.says(`Over ${report.number.replaceAll('-', ' ').toLowerCase()}: nog een vraag`)).toMatchObject({ id: report.id, status: 'REOPENED' });
  });

  it('opens nothing with somebody else\'s number', async () => {
    const other = await new Citizen(room).says('Van een ander');
    const own = await new Citizen(room).says(`Ik bel over ${other.number}`);
    expect(own.id).not.toBe(other.id);
    expect(own.linkedReportId).toBeNull();
  });
});
