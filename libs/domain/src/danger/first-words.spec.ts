import { at, T0 } from '../report/testing.js';
import { contactIsUnsafe, DANGER_KINDS } from './kinds.js';
import { firstWords, rowOf, type FirstWordsSituation, type FirstWordsText } from './first-words.js';

const text = (kind: string, language: string, version = 1, enabled = true): FirstWordsText => ({ kind, language, version, enabled, text: `${kind} ${language} ${version}` });
const texts = [text('GENERAL', 'nl'), text('GENERAL', 'en'), text('GENERAL', 'nl', 2), text('SUICIDE', 'nl'), text('DOMESTIC', 'nl'), text('FIRE', 'en'), text('FIRE_KNOWN', 'nl', 1, false)];
const red: FirstWordsSituation = {
  danger: 'NOW', kind: 'GENERAL', alreadyKnown: false, visibility: 'PRIVATE', automaticSender: false, writable: true, accountBroken: false, windowClosesAt: null, lastAt: null, language: 'nl', fits: () => true,
};
const said = (given: Partial<FirstWordsSituation>) => {
  const result = firstWords({ ...red, ...given }, texts, T0);
  return 'send' in result ? result.send.text : result.skip;
};

describe('first words', () => {
  it.each<[string, Partial<FirstWordsSituation>, string | null]>([
    ['general, the newest version', {}, 'GENERAL nl 2'], ['their language', { language: 'en' }, 'GENERAL en 1'], ['a region of it', { language: 'en-GB' }, 'GENERAL en 1'], ['a language without a text: Dutch', { language: 'sv' }, 'GENERAL nl 2'],
    ['no Dutch text: English', { kind: 'FIRE', language: 'sv' }, 'FIRE en 1'], ['suicide', { kind: 'SUICIDE' }, 'SUICIDE nl 1'], ['domestic: neutral', { kind: 'DOMESTIC' }, 'DOMESTIC nl 1'],
    ['a minor: neutral', { kind: 'MINOR' }, 'DOMESTIC nl 1'], ['violence', { kind: 'VIOLENCE' }, 'GENERAL nl 2'], ['a kind nobody knows', { kind: 'FLOOD' }, 'GENERAL nl 2'],
    ['switched off', { kind: 'FIRE', alreadyKnown: true }, 'SWITCHED_OFF'], ['amber says nothing', { danger: 'POSSIBLE' }, null], ['never in public', { visibility: 'PUBLIC' }, 'PUBLIC'],
    ['never to a machine', { automaticSender: true }, 'AUTOMATIC_SENDER'], ['nobody to write to', { writable: false }, 'NOT_WRITABLE'], ['the account is broken', { accountBroken: true }, 'ACCOUNT_BROKEN'],
    ['the window closed', { windowClosesAt: at(-1) }, 'WINDOW_CLOSED'], ['the window is open', { windowClosesAt: at(1) }, 'GENERAL nl 2'], ['29 minutes ago', { lastAt: at(-29) }, 'RECENT'], ['30 minutes ago', { lastAt: at(-30) }, 'GENERAL nl 2'],
    ['too long for the channel', { fits: () => false }, 'TOO_LONG'],
  ])('%s', (_, given, expected) => {
    expect(said(given)).toBe(expected);
  });

  it('without a text of its row nothing is said: another row would betray too much', () => {
    expect(firstWords({ ...red, kind: 'SUICIDE' }, [text('GENERAL', 'nl')], T0)).toEqual({ skip: 'NO_TEXT' });
  });

  it.each(DANGER_KINDS)('%s has a row', (kind) => {
    expect(['GENERAL', 'DOMESTIC', 'SUICIDE', 'FIRE']).toContain(rowOf(kind, false));
  });

  it('do not write first: violence, suicide, domestic, minors, sexual', () => {
    expect(DANGER_KINDS.filter(contactIsUnsafe)).toEqual(['VIOLENCE', 'SUICIDE', 'DOMESTIC', 'MINOR', 'SEXUAL']);
    expect(contactIsUnsafe(null)).toBe(false);
  });
});
