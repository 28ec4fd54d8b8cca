import { Injectable } from '@nestjs/common';
import { writeEnvelope } from '@balie/channels/web/envelope.js';
import { z } from 'zod';
import { Append } from '../intake/append.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/database/ids.js';
import { Refused } from '../platform/refused.js';
import type { Guest } from './door.js';

const ids = z.array(z.uuid()).max(200).default([]);
const receipts = z.object({ delivered: ids, read: ids });

/** How far our messages came, by the front door like any provider's receipt: stored first, applied by a worker. */
@Injectable()
export class PostReceipts {
  constructor(
    private readonly append: Append,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused 400 VALIDATION, 503 UNAVAILABLE */
  async run(guest: Guest, input: unknown, traceId: string): Promise<void> {
    const parsed = receipts.safeParse(input);
    if (!parsed.success) throw new Refused('VALIDATION', 400, 'Not right: delivered, read.');
    const { delivered, read } = parsed.data;
    if (delivered.length + read.length === 0) return;
    const now = this.clock.now();
    const body = writeEnvelope({ visitorId: guest.visitorId, at: now.toISOString(), entries: [{ type: 'receipts', delivered, read }] });
    await this.append.append({ id: newId(), accountId: guest.account.id, receivedAt: now, headers: {}, body, traceId, doorKey: null });
  }
}
