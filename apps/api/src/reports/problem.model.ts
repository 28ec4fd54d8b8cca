import { ObjectType } from '@nestjs/graphql';
import { ProblemModel } from '../platform/graphql/problem.model.js';

@ObjectType('AlreadyClaimed', { description: 'A colleague was first.', implements: () => [ProblemModel] })
export class AlreadyClaimedModel extends ProblemModel {}

@ObjectType('StaleVersion', { description: 'The report has changed since it was read; nothing was done.', implements: () => [ProblemModel] })
export class StaleVersionModel extends ProblemModel {}
