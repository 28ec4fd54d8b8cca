import { openShift, type Shift } from '../support/builders/shift.js';

let { room, verbs, lotte, claimed, stored } = {} as Shift;
beforeEach(async () => void ({ room, verbs, lotte, claimed, stored } = await openShift()));
afterEach(() => room?.close());

const told = (reportId: string) => room.db.query<{ text: string; automatic: boolean }>(`select text, automatic from message where report_id = $1 and direction = 'OUTBOUND' order by sequence`, [reportId]);
const received = (reportId: string) => room.db.query<{ data: { targetCode: string } }>(`select data from event where report_id = $1 and type = 'complaint.received'`, [reportId]);

describe('a formal complaint', () => {
  it('gets its receipt with the route, once, and the coordinator is proposed', async () => {
    const report = await claimed('Ik wil een klacht indienen over hoe ik behandeld ben');
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, type: 'COMPLAINT', categorySlug: 'complaint' });
    expect(await received(report.id)).toEqual([{ data: expect.objectContaining({ targetCode: 'complaints_coordinator' }) }]);
    const [receipt, ...more] = await told(report.id);
    expect([receipt?.automatic, more]).toEqual([true, []]);
    expect(receipt?.text).toContain((await stored(report)).number);
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, title: 'Klacht over bejegening' });
    expect([(await received(report.id)).length, (await told(report.id)).length]).toEqual([1, 1]);
  });

  it('is not what somebody who only grumbles has', async () => {
    const report = await claimed('Jullie antwoorden wel heel traag');
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, type: 'REACTION' });
    expect([await received(report.id), await told(report.id)]).toEqual([[], []]);
  });

  it('sends nothing to whom we must not write first', async () => {
    const report = await claimed('Ik wil een klacht indienen');
    await room.asOwner(`update report set safe_contact = true where id = '${report.id}'`);
    await verbs.triage.run(lotte, { reportId: report.id, expectedVersion: (await stored(report)).version, type: 'COMPLAINT', categorySlug: 'complaint' });
    expect([(await received(report.id)).length, await told(report.id)]).toEqual([1, []]);
  });
});
