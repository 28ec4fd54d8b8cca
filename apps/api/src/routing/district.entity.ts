import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of teams. */
@Entity('district')
export class DistrictEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  name!: string;
}
