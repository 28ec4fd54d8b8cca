import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';

/** Somebody as others see them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

const WORKS = `exists (select from user_role r where r.user_id = u.id and r.role = any($2::text[]) and r.valid_from <= $1 and (r.valid_until is null or r.valid_until > $1))`;

/** Who works here: to assign to, to mention, to give a promise to. */
@Injectable()
export class Colleagues {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Everybody who works with reports today, by name. */
  all(): Promise<Colleague[]> {
    return this.db.query<Colleague>(`select u.id, u.name from app_user u where u.active and u.kind = 'PERSON' and ${WORKS} order by u.name, u.id`, [this.clock.now(), ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER']]);
  }

  /** Members of a team, by name; none for a team nobody knows. */
  async ofTeam(teamId: string): Promise<Colleague[]> {
    if (!isId(teamId)) return [];
    return this.db.query<Colleague>(
      `select u.id, u.name from app_user u join user_team m on m.user_id = u.id where u.active and u.kind = 'PERSON' and m.team_id = $3 and ${WORKS} order by u.name, u.id`,
      [this.clock.now(), ['TEAM_MEMBER'], teamId],
    );
  }
}
