import { z } from 'zod';

const shape = z.object({ url: z.url({ protocol: /^https?$/ }), secret: z.string().startsWith('whsec_') });

/** Where a target's webhook goes, and what it is signed with, as it lies sealed in `escalation_target.settings`. */
export type TargetSettings = z.infer<typeof shape>;

/** Null for settings that cannot be used; nothing of them is said. */
export function targetSettings(opened: unknown): TargetSettings | null {
  const read = shape.safeParse(opened);
  return read.success ? read.data : null;
}
