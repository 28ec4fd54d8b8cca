import type { ChosenTemplate, Template } from '@balie/channels/contract.js';
import { invalid, Problem } from '@balie/domain/problem.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { z } from 'zod';

const chosen = z.object({ name: z.string().min(1).max(512), language: z.string().min(1).max(20), parameters: z.array(z.string().max(1024)).max(50).default([]) });

/** What a person chose, or null for a free answer. Providers take no line breaks inside a placeholder. @throws Problem VALIDATION */
export function readChoice(given: unknown): ChosenTemplate | null {
  if (given == null) return null;
  const parsed = chosen.safeParse(given);
  if (!parsed.success) throw invalid('template');
  const parameters = parsed.data.parameters.map((text) => safeText(text).replace(/\s+/g, ' ').trim());
  if (parameters.includes('')) throw invalid('template', 'problem.template_blank');
  return { ...parsed.data, parameters };
}

/** The text the citizen will read: the approved body with its placeholders filled in one pass. @throws Problem VALIDATION when the provider has not approved it, or blanks stay open */
export function fillTemplate(approved: readonly Template[], choice: ChosenTemplate): string {
  const template = approved.find(({ name, language, status }) => name === choice.name && language === choice.language && status === 'APPROVED');
  if (template === undefined) throw new Problem('VALIDATION', 'problem.template_unknown', { field: 'template' });
  if (template.parameterCount !== choice.parameters.length) throw invalid('template', 'problem.template_blank');
  return template.body.replace(/\{\{\s*(\d{1,2})\s*\}\}/g, (whole, number: string) => choice.parameters[Number(number) - 1] ?? whole);
}
