import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ChannelTemplate', { description: 'A text the provider approved, which may be sent when the reply window has closed.' })
export class ChannelTemplateModel {
  @Field(() => String, { description: 'With `language` its name in sendReply.template.' })
  name!: string;

  @Field(() => String, { description: 'As the provider writes it: `nl`, `en_US`.' })
  language!: string;

  @Field(() => String, { description: 'Only APPROVED ones can be sent.' })
  status!: string;

  @Field(() => String, { description: 'The provider\'s category: UTILITY, MARKETING …' })
  category!: string;

  @Field(() => String, { description: 'The text, with placeholders {{1}} …' })
  body!: string;

  @Field(() => Int, { description: 'How many placeholders a person fills in.' })
  parameterCount!: number;
}
