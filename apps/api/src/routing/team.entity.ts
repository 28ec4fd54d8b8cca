import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A basic team: who acts on what happens in its area. */
@Entity('team')
export class TeamEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  code!: string;

  @Column({ type: 'text', unique: true })
  name!: string;

  @Column({ name: 'district_id', type: 'uuid' })
  districtId!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
