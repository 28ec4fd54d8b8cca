import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { inOrder, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { UserEntity } from './user.entity.js';

/** People by id, one statement per request however many rows name them. */
@Injectable()
export class UserLoaders {
  constructor(private readonly db: Database) {}

  /** The person, or null when the id is null or unknown. */
  byId(loaders: LoaderRegistry, id: string | null): Promise<UserEntity | null> {
    if (id === null) return Promise.resolve(null);
    const loader = loaders.get<string, UserEntity>('user', async (ids) => {
      const found = await this.db.manager.findBy(UserEntity, { id: In([...ids]) });
      return inOrder(ids, found, (user) => user.id);
    });
    return loader.load(id);
  }
}
