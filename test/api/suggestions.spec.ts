import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Citizen } from '../support/builders/messages.js';
import { openShift, type Shift } from '../support/builders/shift.js';

describe('what is proposed about a message, and what a person makes of it', () => {
  let shift: Shift;

  beforeAll(async () => (shift = await openShift()));
  afterAll(() => shift?.room.close());

  const stored = async (id: string) => (await shift.room.db.query<{ suggestions: Record<string, Record<string, unknown>>; language: string | null; type: string | null }>('select suggestions, language, type from report where id = $1', [id]))[0];

  it('type, category, urgency, language and personal data, with score, words and message; none of them applied', async () => {
    const report = await new Citizen(shift.room).says('Vannacht is mijn fiets gestolen bij het station. Bel mij op 06 0000 2260');
    const found = await stored(report.id);
    expect(found?.type).toBeNull();
    expect(found?.language).toBe('nl');
    expect(found?.suggestions).toMatchObject({
      type: { value: 'REPORT', score: expect.any(Number), reason: { by: 'text', words: expect.any(String) }, messageId: report.newestInboundId },
      category: { value: 'burglary_theft', reason: { words: expect.stringMatching(/gestolen|fiets/) } },
      language: { value: 'nl' },
      pii: [{ type: 'phone', start: 60, end: 72, messageId: report.newestInboundId }],
    });
  });

  it('the language of the citizen, where no channel tells', async () => {
    const report = await new Citizen(shift.room).says('Hello, someone stole my bike yesterday at the station, what should I do?');
    expect((await stored(report.id))?.language).toBe('en');
  });

  it('a greeting proposes little; the message behind it proposes again', async () => {
    const citizen = new Citizen(shift.room);
    await citizen.says('hoi');
    const report = await citizen.says('Mijn auto is vannacht opengebroken en de laptop is gestolen');
    expect((await stored(report.id))?.suggestions['category']).toMatchObject({ value: 'burglary_theft', messageId: report.newestInboundId });
  });

  it('a decision stands beside the suggestion, agreed or corrected', async () => {
    const report = await shift.claimed('Vannacht is mijn fiets gestolen bij het station');
    await shift.verbs.triage.run(shift.lotte, { reportId: report.id, expectedVersion: report.version, type: 'REPORT', categorySlug: 'nuisance' });
    expect((await stored(report.id))?.suggestions).toMatchObject({
      type: { value: 'REPORT', decision: { value: 'REPORT', agreed: true, by: shift.lotte.userId } },
      category: { value: 'burglary_theft', decision: { value: 'nuisance', agreed: false } },
    });
  });

  it('nothing without words', async () => {
    const report = await new Citizen(shift.room).says('', { attachments: [{ type: 'image', url: 'https://example.org/a.jpg' }] });
    expect((await stored(report.id))?.suggestions['type']).toBeUndefined();
  });
});
