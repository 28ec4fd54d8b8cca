import type { Http, SendFailure } from '../../contract.js';
import { callJson, type Answer, type Refusal } from '../http.js';
import type { Part } from '../multipart.js';
import { field, id, number, object, text } from '../read.js';
import { GRAPH_VERSION } from './meta-settings.js';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the version: `123/messages`. Ids in it are encoded by `path`. */
  readonly path: string;
  readonly token: string;
  readonly apiBaseUrl: string;
  readonly json?: unknown;
  readonly form?: readonly Part[];
  readonly timeoutMs?: number;
}

/** What Meta says is wrong: `code` and `error_subcode` as numbers, `details` for people of the platform. */
export interface GraphError {
  readonly code: number;
  readonly subcode: number;
}

/** An id as a part of an address: one that is no id cannot lead elsewhere. */
export const path = (...parts: readonly string[]): string => parts.map((part) => encodeURIComponent(part)).join('/');

/** One call to the Graph API. The token goes in a header: addresses end up in logs. */
export const callGraph = (http: Http, { method, path: below, token, apiBaseUrl, json, form, timeoutMs }: GraphCall): Promise<Answer | Refusal> =>
  callJson(http, { method, url: `${apiBaseUrl}/${GRAPH_VERSION}/${below}`, headers: { authorization: `Bearer ${token}` }, json, form, timeoutMs });

/** The error of a refusal, or undefined when there was none to read (a proxy's page, no answer). */
export function graphErrorOf({ json }: Refusal): GraphError | undefined {
  const body = json === undefined ? undefined : object(json);
  const error = body && object(field(body, 'error'));
  const code = error && number(field(error, 'code'));
  if (!error || code === undefined) return undefined;
  return { code, subcode: number(field(error, 'error_subcode')) ?? 0 };
}

/** What a code means for the message: `retryAfter` in seconds where the platform gives none. */
export interface Meaning {
  readonly kind: SendFailure['kind'];
  readonly reason: string;
  readonly retryAfter?: number;
  readonly scope?: 'account';
}

/** A refusal in our words; what the table does not know stays what the HTTP status said of it. */
export function meant(refusal: Refusal, meaningOf: (error: GraphError) => Meaning | undefined): SendFailure {
  const { ok, kind, code, reason, retryAfter } = refusal;
  const error = graphErrorOf(refusal);
  if (error === undefined) return { ok, kind, code, reason, ...(retryAfter === undefined ? {} : { retryAfter }) };
  const meaning = meaningOf(error);
  const name = `META_${error.code}${error.subcode === 0 ? '' : `_${error.subcode}`}`;
  const wait = retryAfter ?? meaning?.retryAfter;
  // Everything Meta refuses comes as HTTP 400, some of it as 500: only the table knows more.
  return {
    ok, kind: meaning?.kind ?? kind, code: name, reason: meaning?.reason ?? reason, ...(wait === undefined ? {} : { retryAfter: wait }), ...(meaning?.scope ? { scope: meaning.scope } : {}),
  };
}

/** What every product of Meta means by these codes. */
export function commonMeaning({ code, subcode }: GraphError): Meaning | undefined {
  if (code === 190 || code === 102 || code === 0) return { kind: 'misconfigured', reason: 'The access token has ended or was withdrawn: connect the account again.', scope: 'account' };
  if (code === 10 && subcode === 1893063) return { kind: 'misconfigured', reason: 'The platform has restricted the account from sending for now.', scope: 'account' };
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return { kind: 'misconfigured', reason: 'The account lacks a permission: connect it again with all permissions.', scope: 'account' };
  if (code === 368) return { kind: 'misconfigured', reason: 'The platform has blocked the account because of its rules.', scope: 'account' };
  if ([4, 17, 32, 613, 80006, 80007].includes(code)) return { kind: 'retry', reason: 'The platform asks us to slow down.', retryAfter: 60, scope: 'account' };
  if ([1, 2, 1200].includes(code)) return { kind: 'retry', reason: 'The platform has trouble.' };
  return undefined;
}

/** The id of what was made, from `{…: "id"}`. */
export const idIn = (answer: Answer, name: string): string | null => {
  const body = object(answer.json);
  return (body && id(field(body, name))) ?? null;
};

/** A text of the answer. */
export const textIn = (answer: Answer, name: string): string | undefined => {
  const body = object(answer.json);
  return body && text(field(body, name));
};
