import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality by its CBS code; the polygon is GeoJSON (WGS84), null outside the region. */
@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  province!: string;

  @Column({ type: 'jsonb', nullable: true })
  polygon!: Record<string, unknown> | null;
}
