import fc from 'fast-check';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../words/enums.js';
import { advance, isHeld, resent, retried } from './delivery-status.js';
import { fits, lengthOf } from './length.js';
import { MAX_ATTEMPTS, retryAt } from './retry.js';
import { fillReply, unresolvedIn } from './saved-reply.js';
import { isWindowOpen, personMayAnswerUntil, windowClosesAt, windowNotice } from './window.js';

const anyStatus = fc.constantFrom(...DELIVERY_STATUSES);
const now = new Date('2026-11-13T20:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('delivery status', () => {
  it.each<[DeliveryStatus, DeliveryStatus, DeliveryStatus]>([
    ['QUEUED', 'SENDING', 'SENDING'], ['SENDING', 'SENT', 'SENT'], ['SENT', 'READ', 'READ'], ['READ', 'DELIVERED', 'READ'], ['DELIVERED', 'SENT', 'DELIVERED'],
    ['SENT', 'FAILED', 'FAILED'], ['DELIVERED', 'FAILED', 'DELIVERED'], ['READ', 'FAILED', 'READ'], ['FAILED', 'DELIVERED', 'FAILED'], ['FAILED', 'SENT', 'FAILED'],
    ['SENDING', 'UNCERTAIN', 'UNCERTAIN'], ['SENT', 'UNCERTAIN', 'SENT'], ['QUEUED', 'UNCERTAIN', 'QUEUED'], ['UNCERTAIN', 'SENT', 'SENT'], ['UNCERTAIN', 'DELIVERED', 'DELIVERED'],
    ['UNCERTAIN', 'SENDING', 'UNCERTAIN'], ['UNCERTAIN', 'FAILED', 'FAILED'], ['QUEUED', 'DELIVERED', 'DELIVERED'],
  ])('%s + %s → %s', (current, news, next) => expect(advance(current, news)).toBe(next));

  it('receipts may come in any order, twice or not at all: the highest stays', () => {
    const up = ['SENT', 'DELIVERED', 'READ'] as const;
    fc.assert(fc.property(fc.array(fc.constantFrom(...up), { minLength: 1, maxLength: 8 }), (news) => {
      const highest = up[Math.max(...news.map((status) => up.indexOf(status)))];
      expect(news.reduce<DeliveryStatus>(advance, 'SENDING')).toBe(highest);
    }));
  });

  it('never falls, and the same news again changes nothing', () => {
    const rank = (status: DeliveryStatus) => ['QUEUED', 'SENDING', 'UNCERTAIN', 'SENT', 'DELIVERED', 'READ', 'FAILED'].indexOf(status);
    fc.assert(fc.property(anyStatus, anyStatus, (current, news) => {
      const next = advance(current, news);
      expect(rank(next)).toBeGreaterThanOrEqual(rank(current));
      expect(advance(next, news)).toBe(next);
    }));
  });

  it('a person resends only what failed or is in doubt; the sender retries only what it sends', () => {
    expect(DELIVERY_STATUSES.filter((status) => resent(status) !== null)).toEqual(['FAILED', 'UNCERTAIN']);
    expect(DELIVERY_STATUSES.filter((status) => retried(status) !== null)).toEqual(['SENDING']);
    expect([isHeld('QUEUED', minutes(1), now), isHeld('QUEUED', now, now), isHeld('SENDING', minutes(1), now), isHeld('QUEUED', null, now)]).toEqual([true, false, false, false]);
  });
});

describe('retry', () => {
  it('backs off, with jitter, within bounds, and ends', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, random) => {
      const wait = retryAt(attempts, random, now)!.getTime() - now.getTime();
      const full = Math.min(15 * 60_000, 2_000 * 2 ** (attempts - 1));
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
    }));
    expect(retryAt(MAX_ATTEMPTS, 0.5, now)).toBeNull();
  });

  it('never before the provider asked', () => {
    expect(retryAt(1, 0, now, 120_000)).toEqual(minutes(2));
    expect(retryAt(1, 0, now, 1)).toEqual(new Date(now.getTime() + 1_000));
    expect(retryAt(1, 0, now, 1e12)).toEqual(minutes(24 * 60));
  });
});

describe('length', () => {
  it.each([
    ['hallo', 5, 5, 5, 5, 5], ['één', 3, 3, 5, 3, 3], ['👍🏽', 4, 2, 8, 1, 2], ['👨‍👩‍👧', 8, 5, 18, 1, 2], ['日本', 2, 2, 6, 2, 4], ['', 0, 0, 0, 0, 0],
    ['zie https://politie.nl/nieuws/heel-lang', 39, 39, 39, 39, 27], ['e\u0301', 2, 2, 3, 1, 1],
  ] as const)('%s', (text, utf16, codepoints, bytes, graphemes, weighted) => {
    expect([lengthOf(text, 'utf16'), lengthOf(text, 'codepoints'), lengthOf(text, 'bytes'), lengthOf(text, 'graphemes'), lengthOf(text, 'weighted')])
      .toEqual([utf16, codepoints, bytes, graphemes, weighted]);
  });

  it('bytes are what an encoder makes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lengthOf(text, 'bytes')).toBe(new TextEncoder().encode(text).length);
      expect(lengthOf(text, 'graphemes')).toBeLessThanOrEqual(lengthOf(text, 'codepoints'));
      expect(lengthOf(text, 'codepoints')).toBeLessThanOrEqual(lengthOf(text, 'utf16'));
    }));
  });

  it('a long text is counted in slices, with the same result', () => {
    const pieces = fc.constantFrom('a', 'é', 'e\u0301', '👍🏽', '👨‍👩‍👧', '🇳🇱', '日', '\r\n', ' ', '\u0301', '\uD83D');
    fc.assert(fc.property(fc.array(pieces, { minLength: 200, maxLength: 700, size: 'max' }), (parts) => {
      const text = parts.join('');
      expect(lengthOf(text, 'graphemes')).toBe([...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)].length);
    }), { numRuns: 50 });
    expect(lengthOf('👍'.repeat(20_000), 'graphemes')).toBe(20_000);
    expect(lengthOf(`a${'\u0301'.repeat(2_000)}b`, 'graphemes')).toBe(2);
  });

  it('fits up to the maximum', () => {
    expect([fits('abc', 'utf16', 3), fits('abcd', 'utf16', 3), fits('x'.repeat(1e6), 'utf16', null)]).toEqual([true, false, true]);
  });
});

describe('saved reply', () => {
  it('fills in one pass and lists what is missing', () => {
    expect(fillReply('Beste {Naam}, uw melding {nummer}: {statuslink}', { naam: 'mevrouw {nummer}', nummer: 'M-26-118342', statuslink: null }))
      .toEqual({ text: 'Beste mevrouw {nummer}, uw melding M-26-118342: {statuslink}', unresolved: ['statuslink'] });
    expect(fillReply('Zonder variabelen, met $& en {}', {})).toEqual({ text: 'Zonder variabelen, met $& en {}', unresolved: [] });
    expect(fillReply('{constructor}', {}).unresolved).toEqual(['constructor']);
    expect(fillReply('{naam}', { naam: '$1 $& \\' }).text).toBe('$1 $& \\');
  });

  it('knows which variables still stand in a text', () => {
    expect(unresolvedIn('Dag {naam}, {iets} en { nummer } of {naam}')).toEqual(['naam', 'nummer']);
    expect(unresolvedIn('niets')).toEqual([]);
  });

  it('what is filled never holds a variable of the template', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''), (value) => {
      expect(fillReply('<{naam}>', { naam: value })).toEqual({ text: `<${value.trim()}>`, unresolved: [] });
    }));
  });
});

describe('reply window', () => {
  it('is open until its instant', () => {
    expect([isWindowOpen(null, now), isWindowOpen(minutes(1), now), isWindowOpen(now, now), isWindowOpen(minutes(-1), now)]).toEqual([true, true, false, false]);
    expect(windowClosesAt(now, 86_400)).toEqual(minutes(1440));
    expect([windowClosesAt(now, null), windowClosesAt(null, 86_400)]).toEqual([null, null]);
  });

  it('stays open longer for people where the provider permits it', () => {
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    expect([personMayAnswerUntil(now, 24, 168), personMayAnswerUntil(now, 24, null), personMayAnswerUntil(now, 24, 12), personMayAnswerUntil(null, null, 168)]).toEqual([hours(144), now, now, null]);
  });

  it('is spoken of when less than four hours are left', () => {
    expect([windowNotice(minutes(239), now), windowNotice(minutes(240), now), windowNotice(minutes(-1), now), windowNotice(null, now)]).toEqual([239 * 60_000, null, null, null]);
  });
});
