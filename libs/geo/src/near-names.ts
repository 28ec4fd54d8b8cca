/** Finds a name that differs by one letter (left out, added, other, or two swapped). Looked up by all ways to leave one letter out: no distance to every name. */
export class NearNames {
  private readonly byDeletion = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length < SHORTEST || name.includes(' ')) continue;
      for (const form of [name, ...deletionsOf(name)]) this.byDeletion.set(form, [...(this.byDeletion.get(form) ?? []), name]);
    }
  }

  /** The one name that is near and begins with the same letter; null when there is none, or more than one. */
  nearest(word: string): string | null {
    if (word.length < SHORTEST || word.length > LONGEST) return null;
    const near = new Set([word, ...deletionsOf(word)].flatMap((form) => this.byDeletion.get(form) ?? []));
    const likely = [...near].filter((name) => name[0] === word[0] && differsByOne(name, word));
    return likely.length === 1 ? (likely[0] ?? null) : null;
  }
}

const SHORTEST = 6;
const LONGEST = 24;

const deletionsOf = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

function differsByOne(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}
