import { jest } from '@jest/globals';
import { changeSettings } from '../settings/settings.js';
import { announce, announceNow, spoken } from './announcer.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.runAllTimers();
  jest.useRealTimers();
  changeSettings({ verbosity: 'normal' });
});

it('at most one polite message in five seconds, and the latest summary wins', () => {
  announce('1 nieuwe melding');
  announce('5 nieuwe meldingen');
  announce('12 nieuwe meldingen');
  expect(spoken.get().polite).toBe('1 nieuwe melding');
  jest.advanceTimersByTime(5_000);
  expect(spoken.get().polite).toBe('12 nieuwe meldingen');
});

it('the same words twice are read twice', () => {
  announce('Notitie bewaard');
  jest.advanceTimersByTime(5_000);
  announce('Notitie bewaard');
  expect(spoken.get().polite).toBe('Notitie bewaard\u00a0');
});

it.each([['all', true, true], ['normal', true, true], ['urgent', false, true], ['off', false, false]] as const)('how much is read out: %s', (verbosity, polite, urgent) => {
  jest.advanceTimersByTime(20_000);
  spoken.set({ polite: '', assertive: '' });
  changeSettings({ verbosity });
  announce('polite');
  announceNow('urgent');
  expect([spoken.get().polite !== '', spoken.get().assertive !== '']).toEqual([polite, urgent]);
});
