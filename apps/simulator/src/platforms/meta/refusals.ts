import type { Answer } from '../../provider/exchange.js';

/** An error as the Graph API writes it. */
export function refusal(status: number, code: number, message: string, more: { readonly subcode?: number; readonly type?: string; readonly details?: string; readonly transient?: boolean } = {}): Answer {
  const { subcode, type = 'OAuthException', details, transient } = more;
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'www-authenticate': `OAuth "Facebook Platform" "invalid_request" "${message.replaceAll('"', "'")}"` },
    body: {
      error: {
        message, type, code, ...(subcode === undefined ? {} : { error_subcode: subcode }), ...(transient ? { is_transient: true } : {}),
        ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }), fbtrace_id: 'AzDemoTraceOfBalie00000',
      },
    },
  };
}

export const parameter = (what: string): Answer => refusal(400, 100, `(#100) ${what}`);
export const badToken = (): Answer => refusal(401, 190, 'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.', { subcode: 460 });
export const noToken = (): Answer => refusal(400, 104, 'An access token is required to request this resource.');
export const noObject = (id: string): Answer => refusal(400, 100, `Unsupported post request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`, { subcode: 33, type: 'GraphMethodException' });
export const unknownPerson = (): Answer => refusal(400, 100, '(#100) No matching user found', { subcode: 2018001 });
export const windowShut = (): Answer => refusal(403, 10, '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview', { subcode: 2018278 });
export const notAvailable = (): Answer => refusal(400, 551, "(#551) This person isn't available right now.", { subcode: 1545041 });
