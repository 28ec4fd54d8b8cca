import type { Urgency } from '@balie/domain/words/enums.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long an urgency may wait, in seconds. */
@Entity('clock_policy')
export class ClockPolicyEntity {
  @PrimaryColumn({ type: 'text' })
  urgency!: Urgency;

  @Column({ name: 'claim_seconds', type: 'int' })
  claimSeconds!: number;

  @Column({ name: 'answer_seconds', type: 'int' })
  answerSeconds!: number;

  @Column({ name: 'night_waits', type: 'boolean', default: false })
  nightWaits!: boolean;
}
