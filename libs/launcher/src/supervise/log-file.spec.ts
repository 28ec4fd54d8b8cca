import { afterAll, expect, it } from '@jest/globals';
import { appendFileSync, closeSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { removeScratch, scratch } from '../testing/scratch.js';
import { LogFile, reasonIn, worthShowing } from './log-file.js';

afterAll(removeScratch);

it.each([
  ['a plain line', 'PORT: wrong', 'PORT: wrong'],
  ['a warning', '{"level":40,"msg":"slow"}', 'slow'],
  ['an error with its cause', '{"level":50,"msg":"could not send","err":{"message":"timed out"}}', 'could not send: timed out'],
  ['a request that failed', '{"level":"error","msg":"request","method":"POST","route":"/graphql","status":500}', 'request POST /graphql 500'],
  ['not being ready yet', '{"level":"warn","msg":"request","method":"GET","route":"/health/ready","status":503}', undefined],
  ['a level in words', '{"level":"error","msg":"x"}', 'x'],
  ['information', '{"level":30,"msg":"started"}', undefined],
  ['what only looks like JSON', '{oops', '{oops'],
])('shows of %s what a person needs', (_what, line, shown) => {
  expect(worthShowing(line)).toBe(shown);
});

it('gives the reason without the stack', () => {
  expect(reasonIn(`QueryFailedError: null value in column "language"\n    at PostgresQueryRunner.query (file:///srv/x.js:1:1) {\n  query: 'insert',\n  driverError: error: null value\n      at Parser (y.js:1) {\n    length: 3\n  }\n}\n`)).toBe('QueryFailedError: null value in column "language"');
  expect(reasonIn(`file:///srv/x.js:4\n  throw new Error('no');\n        ^\n\nError: no\n    at file:///srv/x.js:4:1\n\nNode.js v20.20.2\n`)).toBe('Error: no');
});

it('reads along with what is added, in whole lines, and not what was there before', () => {
  const path = join(scratch(), 'http.log');
  writeFileSync(path, 'of yesterday\n');
  const shown: string[] = [];
  const log = new LogFile(path, (text) => shown.push(text));
  const file = log.open();
  writeSync(file, 'one\ntw');
  log.look();
  appendFileSync(path, 'o\n');
  log.look();
  log.look();
  expect(shown).toEqual(['one', 'two']);
  expect(log.lastWords()).toBe('one\ntwo');
  closeSync(file);
});

it('says how much of a flood it does not show', () => {
  const path = join(scratch(), 'worker.log');
  const shown: string[] = [];
  const log = new LogFile(path, (text) => shown.push(text));
  writeFileSync(path, 'again\n'.repeat(100));
  log.look();
  expect(shown).toHaveLength(9);
  expect(shown.at(-1)).toBe(`… 92 more lines in ${path}`);
});
