import { describe, expect, it } from '@jest/globals';
import { isStatusCode, numberInStatusCode, statusCode } from './status-code.js';

const key = 'k'.repeat(32);
const report = { id: '01900000-0000-7000-8000-000000000001', number: 'M-26-118342' };

describe('the code of a status page', () => {
  it('is the number and sixteen characters that can be read aloud', () => {
    expect(statusCode(key, report)).toMatch(/^M-26-118342-[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it('is found by its number and checked as a whole, however it was typed', () => {
    const code = statusCode(key, report);
    expect(numberInStatusCode(` ${code.toLowerCase()} `)).toBe(report.number);
    expect(isStatusCode(key, report, ` ${code.toLowerCase()}`)).toBe(true);
  });

  it.each([
    ['another report', (code: string) => code, { ...report, id: '01900000-0000-7000-8000-000000000002' }],
    ['another secret', (code: string) => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, report],
    ['the number alone', () => report.number, report],
    ['nothing', () => '', report],
  ])('does not open %s', (_what, change, other) => {
    expect(isStatusCode(key, other, change(statusCode(key, report)))).toBe(false);
  });

  it.each(['', 'M-26-118342', 'M-26-118342-SHORT', '../etc/passwd', 'M-26-1;drop-0000000000000000'])('%j holds no number', (code) => {
    expect(numberInStatusCode(code)).toBeNull();
  });
});
