import type { RoutingRule } from '@balie/domain/routing/rules.js';
import { DANGERS, REPORT_TYPES, URGENCIES } from '@balie/domain/words/enums.js';
import { z } from 'zod';

const MOST = { rules: 200, conditions: 12, values: 200, tests: 20, text: 500 };

const word = z.string().trim().min(1).max(100);
const values = z.array(word).max(MOST.values);
const result = z.union([z.strictObject({ team: word }), z.strictObject({ teamOfPlace: z.literal(true) }), z.strictObject({ nobody: z.literal(true) })]);
const condition = z.union([
  z.strictObject({ fact: z.enum(['type', 'category', 'urgency', 'danger', 'municipality', 'channel', 'account', 'language']), in: values }),
  z.strictObject({ fact: z.literal('place'), known: z.boolean() }),
  z.strictObject({ fact: z.literal('words'), any: values }),
]);
const facts = z.strictObject({
  type: z.enum(REPORT_TYPES).nullable(), category: word.nullable(), categoryGroup: word.nullable(), urgency: z.enum(URGENCIES), danger: z.enum(DANGERS), municipality: word.nullable(),
  channel: word.nullable(), account: word.nullable(), language: word.nullable(), text: z.string().max(MOST.text).nullable(),
}).partial();

/** A list of rules as it travels and is kept; unknown keys are refused, so that a misspelt condition is never a rule that always holds. */
export const ruleList: z.ZodType<RoutingRule[]> = z.array(z.strictObject({
  id: word, name: z.string().trim().max(100), enabled: z.boolean(), when: z.array(condition).max(MOST.conditions), then: result,
  tests: z.array(z.strictObject({ name: word, facts, expect: result })).max(MOST.tests),
})).max(MOST.rules) as unknown as z.ZodType<RoutingRule[]>;
