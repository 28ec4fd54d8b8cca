import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Promise', { description: 'What was promised to a citizen ("we call you back before 18:00").' })
export class PromiseModel {
  @Field(() => ID, { description: 'For keepPromise and cancelPromise.' })
  id!: string;

  @Field(() => String, { description: 'What was promised.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The number to call.' })
  phone!: string | null;

  @Field(() => Date, { description: 'By when.' })
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done.' })
  keptAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was given up.' })
  cancelledAt!: Date | null;

  @Field(() => Date, { description: 'When it was promised.' })
  createdAt!: Date;
}

@InputType({ description: 'A promise to the citizen.' })
export class PromiseToCitizenInput {
  @Field(() => ID, { description: 'The report it is about.' })
  reportId!: string;

  @Field(() => Int, { description: 'The version the person saw; STALE_VERSION when there is a newer one.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'What is promised, at most 1,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The number to call.' })
  phone?: string | null;

  @Field(() => Date, { description: 'By when; in the future.' })
  dueAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Who will do it; the one who promises when absent.' })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'A lead\'s, when another owns the report.' })
  overrideReason?: string | null;
}

@InputType({ description: 'A promise was kept.' })
export class KeepPromiseInput {
  @Field(() => ID, { description: 'Which.' })
  promiseId!: string;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  note?: string | null;
}

@InputType({ description: 'A promise is given up.' })
export class CancelPromiseInput {
  @Field(() => ID, { description: 'Which.' })
  promiseId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
