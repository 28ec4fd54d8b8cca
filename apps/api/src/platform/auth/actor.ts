import type { Role } from '@balie/domain/access/roles.js';

/** Who is asking: a signed-in person or an API token. Resolved once per request; rights are re-read, never cached past a change. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly kind: 'PERSON' | 'TOKEN' | 'SYSTEM';
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly sessionId: string | null;
  readonly traceId: string;
}
