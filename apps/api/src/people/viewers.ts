import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf } from '@balie/domain/access/permissions.js';
import { z } from 'zod';
import type { Actor } from '../platform/auth/actor.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import type { SignInOptions, Viewer } from './session.model.js';
import { UserEntity } from './user.entity.js';

const demoPeople = z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), role: z.string() }));

/** What the desk needs to know about who sits at it. */
@Injectable()
export class Viewers {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(actor: Actor): Promise<Viewer> {
    const user = await this.db.manager.findOneByOrFail(UserEntity, { id: actor.userId });
    return {
      id: user.id,
      name: user.name,
      email: user.email,
      roles: actor.roles,
      teamIds: actor.teamIds,
      permissions: permissionsOf(actor.roles),
      capacity: user.capacity,
      organisation: this.config.BALIE_ORGANISATION,
      demo: this.config.BALIE_DEMO,
    };
  }

  /** The demo's people are in the file the seed wrote: their passwords are nowhere else in the clear. */
  async options(): Promise<SignInOptions> {
    const { BALIE_ORGANISATION: organisation, BALIE_DEMO: demo } = this.config;
    return { organisation, demo, people: demo ? await this.demoPeople() : [] };
  }

  private async demoPeople(): Promise<SignInOptions['people']> {
    try {
      return demoPeople.parse(JSON.parse(await readFile(join(this.config.BALIE_DATA_DIR, 'demo-people.json'), 'utf8')));
    } catch {
      return [];
    }
  }
}
