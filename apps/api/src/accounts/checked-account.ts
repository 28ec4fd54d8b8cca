import type { Channel } from '@balie/channels/contract.js';
import { invalid, Problem } from '@balie/domain/problem.js';

const MAX_NAME = 200;

/** The name as it is kept. @throws Problem VALIDATION */
export function checkedName(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > MAX_NAME) throw invalid('name');
  return name;
}

/** Settings as the channel keeps them. @throws Problem VALIDATION with the paths only: what was typed may be a secret */
export function checkedSettings(channel: Channel, given: unknown): unknown {
  const parsed = channel.settings.safeParse(given);
  if (!parsed.success) throw new Problem('VALIDATION', 'problem.settings', { fields: parsed.error.issues.map((issue) => ['settings', ...issue.path].join('.')) });
  return parsed.data;
}
