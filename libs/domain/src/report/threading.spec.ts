import fc from 'fast-check';
import { SEED_POLICY as policy } from '../sla/policy.js';
import { formatNumber, numbersIn, parseNumber } from './number.js';
import { isEmojiOnly, isThanksOnly } from './thanks.js';
import { thread, type ThreadMessage, type ThreadReport } from './threading.js';

const day = (count: number) => new Date(Date.UTC(2026, 9, 1) + count * 86_400_000);
const aThread = (given: Partial<ThreadReport>): ThreadReport => ({
  id: 'r1', number: 'M-26-118301', status: 'CLOSED', createdAt: day(0), closedAt: day(1), lastActivityAt: day(1), ...given,
});
const aMessage = (given: Partial<ThreadMessage>): ThreadMessage => ({ text: 'Hij staat er nog steeds', receivedAt: day(2), hasAttachments: false, ...given });

describe('number', () => {
  it.each([
    ['M-26-118342', 'M-26-118342'], ['m 26 118342', 'M-26-118342'], ['M26118342', 'M-26-118342'], ['m - 26 - 118342', 'M-26-118342'],
    ['M–26–118342', 'M-26-118342'], [' M.26.118342 ', 'M-26-118342'], ['M-26-1183420', 'M-26-1183420'], ['m/26/118342', 'M-26-118342'],
    ['26-118342', null], ['RM-26-118342', null], ['M-26', null], ['', null], ['M-26-118342 spoed', null],
  ])('%s → %s', (text, number) => expect(parseNumber(text)).toBe(number));

  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99_999_999 }), (year, sequence) => {
      expect(parseNumber(formatNumber(year, sequence))).toBe(formatNumber(year, sequence));
    }));
  });

  it('finds them in a text, each once', () => {
    expect(numbersIn('Over M-26-118342: zie ook m26 118343 (en M-26-118342).')).toEqual(['M-26-118342', 'M-26-118343']);
    expect(numbersIn('Bel 06 12345678, ik woon op nummer 26-118342, kamer 3')).toEqual([]);
    expect(numbersIn('programma 26 118342')).toEqual([]);
  });
});

describe('thanks only', () => {
  it.each([
    'Dank je wel', 'Bedankt!', 'bedankttt', 'Top, bedankt voor de snelle reactie 👍', 'Oké', 'ok 👌', 'Dankjewel! Fijne avond nog', 'Hartelijk dank voor uw hulp.',
    'thanks', 'Thank you so much!', 'Thx', 'Great, thanks for letting me know', '👍', '🙏🏻', '❤️❤️', '😊😊😊', 'merci', 'Super bedankt!!', 'Helder, dank u',
    'mvg', 'Prettige dag', 'Fijne avond!', 'Heel erg bedankt voor jullie inzet', 'Okay thank you', '🇳🇱', 'ＢＥＤＡＮＫＴ',
    'Bedankt! Groet, Jan de Vries', 'Dank voor de hulp', 'thanks for your help', 'graag gedaan', 'snap ik, bedankt', 'is goed', 'Have a nice day!', 'top!\n\nMvg\nPetra',
  ])('%s', (text) => expect(isThanksOnly(text)).toBe(true));

  it.each([
    '', ' ', 'Bedankt, maar hij staat er nog', 'bedankt voor niets', 'Dank, en wat nu?', 'ok en nu', 'top?', 'Bedankt, op nummer 12 ook', 'help', 'Help mij',
    'Thanks but he is back', 'oké hij staat voor de deur', 'ok ik wil niet meer', 'bedankt jullie laten me dood gaan', '🔪', '👍🔥', '🚨🚨', '😭', 'bedankt 😭', 'nee', 'ja',
    'de politie', 'ik ben bang', 'dank je wel ik ben nu thuis maar hij belt weer', 'M-26-118342', '112', 'ja graag', '!!!', '.', 'is dat de politie', 'geen dank nodig', 'goed, ik kom',
    'ok help mij', 'bedankt help', 'Graag snel antwoord, bedankt', 'graag hulp bedankt', 'oke ik ben weg', 'mooi is dat', 'Groet, Help Mij', 'groeten hij slaat mij', 'ok ik ben weer met je', 'thanks, help',
  ])('not: %s', (text) => expect(isThanksOnly(text)).toBe(false));

  it('a word it does not know is always read by a person', () => {
    fc.assert(fc.property(fc.constantFrom('mes', 'bloed', 'weer daar', 'niet', 'bang', 'wapen', 'terug', 'straat', 'knife', 'gun', 'blood'), fc.boolean(), (word, before) => {
      expect(isThanksOnly(before ? `${word} bedankt` : `bedankt ${word}`)).toBe(false);
    }));
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof isThanksOnly(text)).toBe('boolean');
      if (isEmojiOnly(text)) expect(/\p{L}/u.test(text)).toBe(false);
    }));
  });
});

describe('thread', () => {
  const open = aThread({ id: 'open', number: 'M-26-118302', status: 'ANSWERED', closedAt: null, lastActivityAt: day(1) });

  it.each<[string, Partial<ThreadMessage>, ThreadReport[], unknown]>([
    ['the first message', {}, [], { kind: 'new', linkedTo: null }],
    ['an open report', {}, [aThread({}), open], { kind: 'attach', reportId: 'open', silent: false }],
    ['thanks on an open report is a message', { text: 'bedankt' }, [open], { kind: 'attach', reportId: 'open', silent: false }],
    ['the liveliest of two open ones', {}, [open, aThread({ id: 'o2', status: 'NEW', closedAt: null, lastActivityAt: day(1.5) })], { kind: 'attach', reportId: 'o2', silent: false }],
    ['a quoted open one before the liveliest', { text: 'over m26 118302' }, [open, aThread({ id: 'o2', status: 'NEW', closedAt: null, lastActivityAt: day(1.5) })], { kind: 'attach', reportId: 'open', silent: false }],
    ['a quoted closed one before an open one', { text: 'M-26-118301 speelt weer' }, [aThread({}), open], { kind: 'reopen', reportId: 'r1' }],
    ['thanks on a closed one', { text: 'Dankjewel!' }, [aThread({})], { kind: 'attach', reportId: 'r1', silent: true }],
    ['thanks long after', { text: 'Dankjewel!', receivedAt: day(300) }, [aThread({})], { kind: 'attach', reportId: 'r1', silent: true }],
    ['a sticker', { text: null, isSticker: true }, [aThread({})], { kind: 'attach', reportId: 'r1', silent: true }],
    ['thanks that signal danger', { text: 'bedankt', signalsDanger: true }, [aThread({})], { kind: 'reopen', reportId: 'r1' }],
    ['thanks with a photo', { text: 'bedankt', hasAttachments: true }, [aThread({})], { kind: 'reopen', reportId: 'r1' }],
    ['a photo only', { text: null, hasAttachments: true }, [aThread({})], { kind: 'reopen', reportId: 'r1' }],
    ['a follow-up on the fourteenth day', { receivedAt: day(15) }, [aThread({})], { kind: 'reopen', reportId: 'r1' }],
    ['one after that', { receivedAt: day(15.01) }, [aThread({})], { kind: 'new', linkedTo: 'r1' }],
    ['one after that with the number', { receivedAt: day(400), text: 'nog over M 26 118301' }, [aThread({})], { kind: 'reopen', reportId: 'r1' }],
    ['somebody else\'s number', { receivedAt: day(400), text: 'M-26-999999' }, [aThread({})], { kind: 'new', linkedTo: 'r1' }],
    ['a new matter', { isNewMatter: true }, [aThread({})], { kind: 'new', linkedTo: 'r1' }],
    ['the newest of two closed ones', {}, [aThread({}), aThread({ id: 'r2', closedAt: day(1.5), lastActivityAt: day(1.5) })], { kind: 'reopen', reportId: 'r2' }],
  ])('%s', (_, message, reports, expected) => expect(thread(aMessage(message), reports, policy)).toEqual(expected));

  it('does not depend on the order of the reports', () => {
    const reports = [aThread({}), open, aThread({ id: 'r3', lastActivityAt: day(3) })];
    fc.assert(fc.property(fc.shuffledSubarray(reports, { minLength: 3 }), (shuffled) => {
      expect(thread(aMessage({}), shuffled, policy)).toEqual(thread(aMessage({}), reports, policy));
    }));
  });
});
