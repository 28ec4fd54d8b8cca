import type { Http } from '../contract.js';

export interface CannedCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type CannedAnswer = { readonly status: number; readonly json?: unknown; readonly headers?: Record<string, string> } | Error;

/** For tests: answers in turn with what it was given (the last one goes on), and remembers what it was asked. A thrown error is thrown. */
export function cannedHttp(...answers: CannedAnswer[]): { readonly http: Http; readonly calls: CannedCall[] } {
  const calls: CannedCall[] = [];
  const http: Http = {
    request(call) {
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push({ method: call.method, url: call.url, headers: call.headers ?? {}, body: call.body === undefined ? '' : typeof call.body === 'string' ? call.body : Buffer.from(call.body).toString('latin1') });
      if (answer === undefined || answer instanceof Error) return Promise.reject(answer ?? new Error('nothing to answer'));
      return Promise.resolve({ status: answer.status, headers: answer.headers ?? {}, body: Buffer.from(JSON.stringify(answer.json ?? {})) });
    },
  };
  return { http, calls };
}
