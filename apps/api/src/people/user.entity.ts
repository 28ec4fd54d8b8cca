import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A principal: a person, an API token under its own name, or the system itself. */
@Entity('app_user')
export class UserEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'PERSON' | 'TOKEN' | 'SYSTEM';

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;

  @Column('text')
  language!: string;

  /** How many reports this person can own at once before the screen says it is enough. */
  @Column('int')
  capacity!: number;

  @Column('boolean')
  active!: boolean;

  @Column('boolean')
  demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
