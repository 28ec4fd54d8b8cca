import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Somebody who acts. */
@ObjectType('User', { description: 'Somebody who acts: a person, or an API token under its own name (each token is its own principal).' })
export class User {
  @Field(() => ID, { description: 'Stays the same for as long as the desk remembers what they did.' })
  id!: string;

  @Field(() => String, { description: 'What colleagues call them.' })
  name!: string;
}
