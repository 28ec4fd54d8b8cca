import { Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProblemCode } from '@balie/domain/problem.js';

/** The closed set as GraphQL wants it; the compiler keeps it equal to the domain's. */
export const ProblemCodes: { readonly [Code in ProblemCode]: Code } = {
  VALIDATION: 'VALIDATION',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  STALE_VERSION: 'STALE_VERSION',
  ALREADY_CLAIMED: 'ALREADY_CLAIMED',
  NOT_YOUR_CLAIM: 'NOT_YOUR_CLAIM',
  TRANSITION_NOT_ALLOWED: 'TRANSITION_NOT_ALLOWED',
  REASON_REQUIRED: 'REASON_REQUIRED',
  REPLY_WINDOW_CLOSED: 'REPLY_WINDOW_CLOSED',
  REPLY_TOO_LONG: 'REPLY_TOO_LONG',
  CHANNEL_CANNOT: 'CHANNEL_CANNOT',
  ACCOUNT_BROKEN: 'ACCOUNT_BROKEN',
  ESCALATION_OPEN: 'ESCALATION_OPEN',
  MISSING_FACTS: 'MISSING_FACTS',
  CLIENT_KEY_REUSED: 'CLIENT_KEY_REUSED',
  RATE_LIMITED: 'RATE_LIMITED',
};
registerEnumType(ProblemCodes, { name: 'ProblemCode', description: 'Expected trouble, as a closed set.' });

/** Expected trouble on its way out, as `answer()` makes it. `typeName` is the GraphQL type that shows it. */
export interface ProblemAnswer {
  readonly typeName: 'PlainProblem' | 'AlreadyClaimed' | 'StaleVersion';
  readonly code: ProblemCode;
  /** A sentence for people, in the caller's language. */
  readonly message: string;
  /** The report it is about, where `answer` was told: StaleVersion.current is read by it. */
  readonly reportId: string | null;
  /** AlreadyClaimed: who was first, since when. */
  readonly byUserId: string | null;
  readonly since: Date | null;
}

/** What every kind of problem says. */
@InterfaceType('Problem', { description: 'Expected trouble: the transaction was rolled back and nothing changed.', resolveType: (value: ProblemAnswer) => value.typeName })
export abstract class ProblemModel {
  @Field(() => ProblemCodes, { description: 'For programs.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'For people, in the language of Accept-Language (Dutch unless it asks for English).' })
  message!: string;
}

@ObjectType('PlainProblem', { description: 'A problem that needs no more than its code and sentence.', implements: () => [ProblemModel] })
export class PlainProblemModel extends ProblemModel {}

/** What every payload has: null when it went well. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => ProblemModel, { nullable: true, description: 'Why it did not happen; null when it did.' })
  problem!: ProblemAnswer | null;
}
