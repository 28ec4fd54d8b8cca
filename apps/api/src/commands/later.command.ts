import { NotBuiltYet } from './usage.js';

/** A command of the contract whose part of Balie is not built yet. */
export const later = (what: string) => (): Promise<string> => Promise.reject(new NotBuiltYet(`${what} is not built yet.`));
