import type { Message } from '../src/wire/shapes.js';
import type { Outgoing } from '../src/conversation/outbox.js';

/** A message of the citizen with sensible defaults, for specs. */
export const said = (id: string, more: Partial<Message> = {}): Message => ({ id, from: 'citizen', automatic: false, text: id, at: '2026-11-13T15:40:00Z', status: 'received', attachments: [], ...more });

/** A message of the desk, for specs. */
export const answered = (id: string, more: Partial<Message> = {}): Message => said(id, { from: 'desk', authorName: 'Milan', status: 'sent', ...more });

/** A message on its way out, for specs. */
export const leaving = (clientKey: string, more: Partial<Outgoing> = {}): Outgoing => ({ clientKey, text: clientKey, attachments: [], writtenAt: 0, tries: 0, nextTryAt: 0, fate: 'waiting', ...more });
