import { Field, ObjectType } from '@nestjs/graphql';
import { Json } from '../platform/graphql/scalars.js';

@ObjectType('ChannelKind', { description: 'A channel this installation speaks, with what a form needs to connect an account on it.' })
export class ChannelKindModel {
  @Field(() => String, { description: 'What connectChannelAccount is told.' })
  kind!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Json, { description: 'Name, icon and capabilities.' })
  manifest!: unknown;

  @Field(() => Json, { description: 'JSON Schema of the settings. Of each: `title` and `description` in the caller\'s language, `label` and `hint` in all, `writeOnly` for secrets, `made` when a form may make one up, `rare` when few need it.' })
  settingsSchema!: unknown;

  @Field(() => [String], { description: 'How to connect an account, step by step, in the caller\'s language; empty where there is nothing to explain.' })
  guide!: string[];
}
