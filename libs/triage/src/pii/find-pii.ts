import { addressesIn } from './addresses.js';
import { birthDatesIn } from './dates.js';
import { namesIn } from './names.js';
import { numbersIn } from './numbers.js';
import { withoutOverlap, type PiiSpan } from './span.js';

/** More is not read (as in `danger/detect-danger.ts`). */
const LONGEST = 40_000;

/** Personal data of a text, in order, without overlap. Pure; linear in the length of the text. */
export function findPii(text: string): PiiSpan[] {
  const read = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const addresses = addressesIn(read);
  const names = withoutOverlap([...addresses, ...namesIn(read)]).filter(({ type }) => type === 'person_name');
  return withoutOverlap([...numbersIn(read), ...birthDatesIn(read, names), ...addresses, ...names]);
}
