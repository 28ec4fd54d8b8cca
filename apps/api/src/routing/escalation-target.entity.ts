import type { ServiceHours } from '@balie/domain/escalation/service-hours.js';
import type { TargetChannel } from '@balie/domain/escalation/target.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a report can be escalated to; `ackSeconds` is the time to acknowledge before the fallback. */
@Entity('escalation_target')
export class EscalationTargetEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'label_nl', type: 'text' })
  labelNl!: string;

  @Column({ name: 'label_en', type: 'text' })
  labelEn!: string;

  @Column({ name: 'must_acknowledge', type: 'boolean' })
  mustAcknowledge!: boolean;

  @Column({ name: 'ack_seconds', type: 'int', nullable: true })
  ackSeconds!: number | null;

  @Column({ name: 'fallback_code', type: 'text', nullable: true })
  fallbackCode!: string | null;

  @Column({ type: 'int' })
  sort!: number;

  @Column({ type: 'text', default: 'PHONE_CARD' })
  channel!: TargetChannel;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** INSIDE: whose bell rings. */
  @Column({ name: 'inside_role', type: 'text', nullable: true })
  insideRole!: string | null;

  /** Null: day and night. */
  @Column({ name: 'service_hours', type: 'jsonb', nullable: true })
  serviceHours!: ServiceHours | null;

  @Column({ name: 'fallback_on_decline', type: 'boolean', default: true })
  fallbackOnDecline!: boolean;

  @Column({ name: 'note_nl', type: 'text', nullable: true })
  noteNl!: string | null;

  @Column({ name: 'note_en', type: 'text', nullable: true })
  noteEn!: string | null;

  /** Sealed: address and secret of a webhook. */
  @Column({ type: 'bytea', nullable: true, select: false })
  settings!: Buffer | null;
}
