import { troubleIn } from '@balie/domain/escalation/target.js';
import { ROLES } from '@balie/domain/words/enums.js';
import { z } from 'zod';
import type { Tx } from '../platform/database/database.js';
import { readSeed } from './seed-data.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.object({ zone: z.string(), days: z.array(z.number().int().min(1).max(7)), from: time, until: time });
const file = z.array(z.object({
  code: z.string(), nl: z.string(), en: z.string(), mustAcknowledge: z.boolean(), ackSeconds: z.number().int().nullable(), fallback: z.string().nullable(),
  channel: z.enum(['PHONE_CARD', 'EMAIL', 'WEBHOOK', 'INSIDE']), phone: z.string().nullable(), role: z.enum(ROLES).nullable(), hours: hours.nullable(), noteNl: z.string(), noteEn: z.string(),
}));

/** Whom a report can be escalated to. What is there stays as the unit made it. Throws for fallbacks that lead nowhere or in a circle. */
export async function seedTargets(tx: Tx): Promise<void> {
  const targets = file.parse(readSeed('escalation-targets.json'));
  const trouble = troubleIn(new Map(targets.map((target) => [target.code, { ...target, fallbackCode: target.fallback, fallbackOnDecline: true, serviceHours: target.hours }])));
  if (trouble.length > 0) throw new Error(`apps/api/seeds/escalation-targets.json: ${trouble.join('; ')}`);
  const of = <T>(read: (target: (typeof targets)[number]) => T) => targets.map(read);
  await tx.query(
    `insert into escalation_target (code, label_nl, label_en, must_acknowledge, ack_seconds, fallback_code, channel, phone, inside_role, service_hours, note_nl, note_en, sort)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::jsonb[], $11::text[], $12::text[], $13::int[]) on conflict do nothing`,
    [
      of(({ code }) => code), of(({ nl }) => nl), of(({ en }) => en), of(({ mustAcknowledge }) => mustAcknowledge), of(({ ackSeconds }) => ackSeconds), of(({ fallback }) => fallback),
      of(({ channel }) => channel), of(({ phone }) => phone), of(({ role }) => role), of((target) => (target.hours === null ? null : JSON.stringify(target.hours))), of(({ noteNl }) => noteNl), of(({ noteEn }) => noteEn),
      targets.map((_, index) => (index + 1) * 10),
    ],
  );
}
