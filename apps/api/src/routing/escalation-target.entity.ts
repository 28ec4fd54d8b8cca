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
}
