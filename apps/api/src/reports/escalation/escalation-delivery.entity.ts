import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A webhook that has to go out, or went: written in the transaction that escalates. */
@Entity('escalation_delivery')
export class EscalationDeliveryEntity {
  @PrimaryColumn({ name: 'escalation_id', type: 'uuid' })
  escalationId!: string;

  @Column({ type: 'text' })
  state!: 'QUEUED' | 'SENT' | 'FAILED';

  @Column({ name: 'ready_at', type: 'timestamptz', nullable: true })
  readyAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
