import type { Actor as DomainActor } from '@balie/domain/access/actor.js';

/** Who is asking: a signed-in person or an API token. Resolved once per request; rights are re-read, never cached past a change. */
export interface Actor extends DomainActor {
  readonly name: string;
  readonly kind: 'PERSON' | 'TOKEN' | 'SYSTEM';
  /** Null for a token. */
  readonly sessionId: string | null;
  readonly traceId: string;
}
