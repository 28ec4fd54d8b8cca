import { equalText, signHmac } from '../kit/signature.js';

/** Who writes, as far as we know: a browser that was given this id. `issuedAt` in milliseconds since 1970. */
export interface Visitor {
  readonly visitorId: string;
  readonly accountId: string;
  readonly issuedAt: number;
}

/** A token of this size is ours or nobody's. */
const MAX_LENGTH = 512;

const sign = (body: string, secret: string) => signHmac(`visitor.${body}`, secret, 'sha256', 'base64url');

/** `<base64url of the visitor>.<HMAC-SHA256>`: whoever has it is that visitor. */
export function signVisitor(visitor: Visitor, secret: string): string {
  const body = Buffer.from(JSON.stringify([visitor.visitorId, visitor.accountId, visitor.issuedAt])).toString('base64url');
  return `${body}.${sign(body, secret)}`;
}

/** The visitor of a token, or null when it is not ours, was changed or was signed with another secret. */
export function readVisitor(token: string | undefined, secret: string): Visitor | null {
  if (token === undefined || token.length > MAX_LENGTH) return null;
  const [body, signature, rest] = token.split('.');
  if (!body || !signature || rest !== undefined || !equalText(sign(body, secret), signature)) return null;
  const [visitorId, accountId, issuedAt] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [string, string, number];
  return { visitorId, accountId, issuedAt };
}
