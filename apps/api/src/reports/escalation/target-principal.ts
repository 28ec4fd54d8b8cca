import { v5 } from 'uuid';
import type { Actor } from '../../platform/auth/actor.js';

const NAMESPACE = '7d0f7a52-2f5b-4f7e-8f0a-6f4a3a0c5e21';

/** A target that answers by itself: a principal of its own, always the same one, that may do nothing else. */
export const principalOf = (targetCode: string, name: string, traceId: string): Actor => ({
  userId: v5(`escalation target ${targetCode}`, NAMESPACE), name, kind: 'SYSTEM', roles: ['INTEGRATION'], teamIds: [], onDuty: false, sessionId: null, traceId,
});
