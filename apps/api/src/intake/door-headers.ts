import type { IncomingHttpHeaders } from 'node:http';

/** Kept beside the bytes so that a delivery can be verified and understood again; never who proves what to us, and nothing a browser sends by itself. */
const LEFT_OUT = /^(authorization|cookie|proxy-.*|x-forwarded-.*|forwarded|accept.*|connection|host|user-agent|sec-.*|origin|referer|content-length|transfer-encoding|x-balie-visitor)$/;
const LONGEST = 2_000;
const MOST = 40;

/** The content type as it came (citizen/cors.ts hides multipart from the upload parser). */
const asSent = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { 'x-original-content-type': type, ...rest } = headers;
  return typeof type === 'string' ? { ...rest, 'content-type': type } : rest;
};

/** Lower-case names; a repeated header is joined with a comma, as node does for most. */
export function keptHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(asSent(headers)).filter(([name, value]) => value !== undefined && !LEFT_OUT.test(name)).slice(0, MOST);
  return Object.fromEntries(kept.map(([name, value]) => [name, (Array.isArray(value) ? value.join(', ') : String(value)).slice(0, LONGEST)]));
}

/** All headers as a channel's verify wants them. */
export function flatHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(asSent(headers)).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}
