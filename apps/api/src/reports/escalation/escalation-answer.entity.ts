import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer of a target that was taken in: the same one again changes nothing. */
@Entity('escalation_answer')
export class EscalationAnswerEntity {
  @PrimaryColumn({ name: 'escalation_id', type: 'uuid' })
  escalationId!: string;

  @PrimaryColumn({ name: 'webhook_id', type: 'text' })
  webhookId!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
