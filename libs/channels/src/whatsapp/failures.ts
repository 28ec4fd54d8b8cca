import type { SendFailure } from '../contract.js';
import type { Refusal } from '../kit/http.js';
import { commonMeaning, meant, type GraphError, type Meaning } from '../kit/meta/graph.js';

const groups: readonly (readonly [readonly number[], Meaning])[] = [
  [[131047], { kind: 'window_closed', reason: 'The citizen wrote more than 24 hours ago: choose an approved text.' }],
  [[131026, 131021, 131030], { kind: 'rejected', reason: 'This number cannot be reached by WhatsApp.' }],
  [[131049, 130472, 131050], { kind: 'rejected', reason: 'WhatsApp does not deliver this approved text to this person.' }],
  [[131062], { kind: 'rejected', reason: 'WhatsApp cannot reach this person by their id: a phone number is needed.' }],
  [[132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069], { kind: 'rejected', reason: 'The approved text does not fit: its name, language or blanks are different, or it is paused.' }],
  [[131051, 131053, 131009, 131008, 100, 33, 135000], { kind: 'rejected', reason: 'WhatsApp does not accept this message.' }],
  [[131052], { kind: 'retry', reason: 'WhatsApp could not read the file.' }],
  [[131056], { kind: 'retry', reason: 'Too many messages to this person at once.', retryAfter: 6 }],
  [[130429, 131064, 80007], { kind: 'retry', reason: 'WhatsApp asks us to slow down.', retryAfter: 30, scope: 'account' }],
  [[131048], { kind: 'misconfigured', reason: 'WhatsApp holds our messages back: too many were reported as unwanted.', scope: 'account' }],
  [[131031, 130497, 131042, 131045, 131037, 133010], { kind: 'misconfigured', reason: 'The WhatsApp account cannot send: it is locked, not paid for, not registered or restricted.', scope: 'account' }],
  [[131057], { kind: 'retry', reason: 'The WhatsApp account is being maintained.', retryAfter: 300, scope: 'account' }],
  [[131000, 131016, 133004], { kind: 'retry', reason: 'WhatsApp has trouble.' }],
  [[131005, 131055], { kind: 'misconfigured', reason: 'The account lacks a permission: connect it again with all permissions.', scope: 'account' }],
];

const byCode = new Map(groups.flatMap(([codes, meaning]) => codes.map((code) => [code, meaning] as const)));

/** Codes of the Cloud API (README.md says when they were last looked up); what is not here is Meta's common meaning. */
const meaningOf = (error: GraphError): Meaning | undefined => byCode.get(error.code) ?? commonMeaning(error);

export const whatsappFailure = (refusal: Refusal): SendFailure => meant(refusal, meaningOf);
