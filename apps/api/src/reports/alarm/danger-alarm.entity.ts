import type { AlarmCause, AlarmEnd, AlarmStage } from '@balie/domain/danger/ladder.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One time that a report sounded; `domain/danger/ladder` decides. */
@Entity('danger_alarm')
export class DangerAlarmEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ type: 'text' })
  cause!: AlarmCause;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'chosen_ids', type: 'uuid', array: true, default: [] })
  chosenIds!: string[];

  @Column({ type: 'text' })
  stage!: AlarmStage;

  @Column({ name: 'next_stage_at', type: 'timestamptz', nullable: true })
  nextStageAt!: Date | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ name: 'acknowledged_by_id', type: 'uuid', nullable: true })
  acknowledgedById!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_why', type: 'text', nullable: true })
  endedWhy!: AlarmEnd | null;

  /** When the turn of the duty phone came; none is connected yet, so nobody was called. */
  @Column({ name: 'duty_phone_at', type: 'timestamptz', nullable: true })
  dutyPhoneAt!: Date | null;

  @Column({ name: 'hand_over_due_at', type: 'timestamptz', nullable: true })
  handOverDueAt!: Date | null;

  @Column({ name: 'first_words_state', type: 'text', default: 'NONE' })
  firstWordsState!: 'SENT' | 'SKIPPED' | 'NONE';

  @Column({ name: 'first_words_why', type: 'text', nullable: true })
  firstWordsWhy!: string | null;

  @Column({ name: 'first_words_message_id', type: 'uuid', nullable: true })
  firstWordsMessageId!: string | null;
}
