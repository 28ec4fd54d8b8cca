import type { SendFailure } from '../contract.js';
import type { Refusal } from '../kit/http.js';
import { commonMeaning, meant, type GraphError, type Meaning } from '../kit/meta/graph.js';

/** Codes of the Send API (README.md says when they were last looked up); what is not here is Meta's common meaning. */
function meaningOf({ code, subcode }: GraphError): Meaning | undefined {
  if (code === 10 && [2018278, 2018065, 2534022].includes(subcode)) return { kind: 'window_closed', reason: 'The citizen wrote too long ago: the platform does not allow an answer any more.' };
  if (code === 551 || subcode === 1545041) return { kind: 'blocked', reason: 'This person cannot be reached: they blocked the page or left.' };
  if (code === 100 && [2018001, 2018218].includes(subcode)) return { kind: 'rejected', reason: 'The platform does not know this person.' };
  // "Permissions disallow message to user" is about one person, the other two hundreds are about the page.
  if (code === 230) return { kind: 'misconfigured', reason: 'The account lacks a permission: connect it again with all permissions.', scope: 'account' };
  if (code === 200 && [1545041, 2018028, 2018108].includes(subcode)) return { kind: 'blocked', reason: 'This person does not receive messages of the page.' };
  if (code === 10903) return { kind: 'rejected', reason: 'This cannot be answered by a private message.' };
  if (code === 10904) return { kind: 'misconfigured', reason: 'The page has its messages switched off.', scope: 'account' };
  if (code === 100) return { kind: 'rejected', reason: 'The platform does not accept this message.' };
  return commonMeaning({ code, subcode });
}

export const messengerFailure = (refusal: Refusal): SendFailure => meant(refusal, meaningOf);
