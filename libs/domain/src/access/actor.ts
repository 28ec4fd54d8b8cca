import type { Role } from '../words/enums.js';

/**
 * Who acts: a person, or an API token as a principal of its own.
 * `roles` are the effective ones now: the caller adds SHIFT_LEAD for the acting lead (at night or alone).
 */
export interface Actor {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly onDuty: boolean;
}

/** True when the actor has the role now. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
