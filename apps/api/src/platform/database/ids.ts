import { v7 } from 'uuid';

/** A new id (UUIDv7): made here and not in the database, so that a repeated insert is the same insert. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for what PostgreSQL takes as a uuid: ids of callers are checked before they reach a statement. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
