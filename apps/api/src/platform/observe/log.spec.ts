import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Log } from './log.js';
import { inTrace } from './request-context.js';

describe('log lines', () => {
  let lines: Record<string, unknown>[];
  let log: Log;
  beforeEach(() => {
    lines = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
        done();
      },
    });
    log = Log.create('info', 'http', sink);
  });

  it('are JSON with level, role and the trace id of their work', () => {
    inTrace('trace-0001', () => log.info('hello', { count: 2 }));
    expect(lines[0]).toMatchObject({ level: 'info', role: 'http', traceId: 'trace-0001', msg: 'hello', count: 2 });
  });

  it.each(['authorization', 'cookie', 'password', 'token', 'text', 'settings', 'body'])('never show %s, at any depth we log', (name) => {
    log.info('x', { [name]: 'hunter2', request: { [name]: 'hunter2', headers: { cookie: 'hunter2' } }, a: { b: { [name]: 'hunter2' } } });
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });

  it('show of an error what helps, and no row of a table', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505', table: 'app_user', detail: 'Key (email)=(someone@desk.example) already exists.', parameters: ['someone@desk.example'] });
    log.error('failed', { error });
    expect(lines[0]).toMatchObject({ level: 'error', err: { code: '23505', table: 'app_user' } });
    expect(JSON.stringify(lines)).not.toContain('someone@');
  });

  it('of the framework are quiet unless something is wrong', () => {
    log.log('Mapped {/x, GET} route', 'Router');
    log.error('Boom', 'a stack');
    expect(lines.map(({ msg }) => msg)).toEqual(['Boom']);
  });
});
