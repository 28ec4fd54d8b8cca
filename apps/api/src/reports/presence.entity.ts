import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looks at which report and who types: one row a session, lost in a crash and nobody minds. */
@Entity('presence')
export class PresenceEntity {
  @PrimaryColumn({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  reportId!: string | null;

  @Column({ type: 'boolean', default: false })
  typing!: boolean;

  @Column({ name: 'beat_at', type: 'timestamptz' })
  beatAt!: Date;
}
