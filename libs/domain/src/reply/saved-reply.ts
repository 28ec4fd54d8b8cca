/** The variables a saved reply may hold; what they stand for is filled in where the report is known. */
export const REPLY_VARIABLES = ['naam', 'nummer', 'statuslink', 'medewerker', 'organisatie', 'team', 'gemeente', 'plaats'] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

/** A filled text and the variables that found nothing: they stay as `{naam}` for a person to see, and block sending. */
export interface FilledReply {
  readonly text: string;
  readonly unresolved: readonly string[];
}

const variable = /\{\s*([\p{L}_]{1,40})\s*\}/gu;

/**
 * Fills `{naam}`, `{nummer}` … in one pass: a value is text, whatever it looks like, and never filled again.
 * Names do not mind capitals; absent, null and blank values are unresolved.
 */
export function fillReply(template: string, values: Readonly<Record<string, string | null | undefined>>): FilledReply {
  const unresolved = new Set<string>();
  const text = template.replace(variable, (whole, name: string) => {
    const key = name.toLowerCase();
    const value = Object.hasOwn(values, key) ? values[key]?.trim() : undefined;
    if (value) return value;
    unresolved.add(key);
    return whole;
  });
  return { text, unresolved: [...unresolved] };
}

/** Known variables still standing in a text that is about to be sent; other words in braces are just text. */
export function unresolvedIn(text: string): string[] {
  const known: readonly string[] = REPLY_VARIABLES;
  return [...new Set([...text.matchAll(variable)].map((match) => (match[1] ?? '').toLowerCase()))].filter((name) => known.includes(name));
}
