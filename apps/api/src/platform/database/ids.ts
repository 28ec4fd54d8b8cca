import { v7 } from 'uuid';

/** A new id (UUIDv7): made here and not in the database, so that a repeated insert is the same insert. */
export const newId = (): string => v7();
