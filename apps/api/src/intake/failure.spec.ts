import { Problem } from '@balie/domain/problem.js';
import { reasonOf, retryDelay, troubleOf } from './failure.js';

const sql = (code: string) => Object.assign(new Error('x'), { driverError: Object.assign(new Error('x'), { code }) });

describe('what an error means for the item it happened to', () => {
  it.each([
    ['the connection is gone', Object.assign(new Error('Connection terminated unexpectedly')), 'away'],
    ['the server stops', sql('57P01'), 'away'],
    ['a deadlock', sql('40P01'), 'temporary'],
    ['no space', sql('53100'), 'temporary'],
    ['a statement that took too long', sql('57014'), 'temporary'],
    ['a value that does not fit', sql('22001'), 'permanent'],
    ['a rule of the table', sql('23514'), 'permanent'],
    ['a rule of the desk', new Problem('VALIDATION'), 'permanent'],
    ['a fault of ours', new TypeError('x'), 'permanent'],
    ['anything else', new Error('x'), 'temporary'],
  ])('%s', (_name, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  it('names it without its words', () => {
    expect([sql('22001'), new Problem('NOT_FOUND'), new TypeError('Jan de Vries')].map(reasonOf)).toEqual(['DATABASE_22001', 'PROBLEM_NOT_FOUND', 'ERROR_TypeError']);
  });

  it('waits longer each time, five minutes at most', () => {
    expect([0, 1, 4, 20].map((attempts) => retryDelay(attempts, () => 1))).toEqual([500, 1000, 8000, 300_000]);
    expect(retryDelay(3, () => 0)).toBe(2000);
  });
});
