import { emptyPromise, mixesRegister } from './checks.js';

const nobody = { status: 'IN_TRIAGE', escalations: [] } as const;

describe('a draft may not promise what is not so', () => {
  it.each(['Mijn collega’s kijken er nu naar.', 'De politie is onderweg.', 'Het team gaat langs.', 'We komen eraan.', 'Een auto gaat ter plaatse.'])('%s', (text) => {
    expect(emptyPromise(text, nobody)?.text).toBe('Ik geef het door.');
  });
  it('only the sentence that promises is replaced', () => {
    expect(emptyPromise('Dank u wel. Mijn collega’s kijken er nu naar. Uw nummer is M-26-118342.', nobody)?.text).toBe('Dank u wel. Ik geef het door. Uw nummer is M-26-118342.');
  });
  it.each(['Dank u wel, ik geef het door.', 'Kijkt u zelf nog eens?', 'Waar is het precies?'])('nothing amiss: %s', (text) => expect(emptyPromise(text, nobody)).toBeNull());
  it('once a team has it, it may be said', () => expect(emptyPromise('Het team is onderweg.', { status: 'IN_PROGRESS', escalations: [] })).toBeNull());
});

it.each([['Kunt u zeggen waar je bent?', true], ['Kunt u zeggen waar u bent?', false], ['Kun je zeggen waar je bent?', false]])('formal and informal mixed: %s', (text, mixed) => expect(mixesRegister(text)).toBe(mixed));
