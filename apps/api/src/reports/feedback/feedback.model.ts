import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CitizenPreview', { description: 'What the citizen will be told by itself when an act is done.' })
export class CitizenPreviewModel {
  @Field(() => Boolean, { description: 'They will be told.' })
  willSend!: boolean;

  @Field(() => String, { nullable: true, description: 'In these words, also when `why` keeps it from being sent; null where there are none.' })
  text!: string | null;

  @Field(() => String, { description: 'CHOSEN (it goes out), OWN_WORDS (a person writes it), NOT_CHOSEN, SAFE_CONTACT, PUBLIC, WINDOW_CLOSED, CHANNEL_CANNOT or ACCOUNT_BROKEN.' })
  why!: string;
}
