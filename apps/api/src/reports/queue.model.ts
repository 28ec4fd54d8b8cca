import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Danger, ReportStatus, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { PageInfo } from '../platform/graphql/page-info.model.js';
import { Dangers, ReportStatuses, ReportTypes, Urgencies } from './report.enums.js';
import { ReportModel } from './report.model.js';

@ObjectType('ReportEdge', { description: 'A report and its place in the list.' })
export class ReportEdge {
  @Field(() => String, { description: 'Pass it as `after`.' })
  cursor!: string;

  @Field(() => ReportModel, { description: 'The report.' })
  node!: ReportModel;
}

@ObjectType('ReportConnection', { description: 'A page of the queue.' })
export class ReportConnection {
  @Field(() => [ReportEdge], { description: 'In the order asked for.' })
  edges!: ReportEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  @Field(() => String, { description: 'The sequence this page is true at; pass it to queueChanged.' })
  asOf!: string;
}

@InputType({ description: 'What the list is about: all of these together, any of the values within one.' })
export class QueueFilter {
  @Field(() => [ReportStatuses], { nullable: true, description: 'Without it: everything open, without SNOOZED.' })
  status?: ReportStatus[] | null;

  @Field(() => [ReportTypes], { nullable: true, description: 'Any of these types.' })
  type?: ReportType[] | null;

  @Field(() => [Urgencies], { nullable: true, description: 'Any of these urgencies.' })
  urgency?: Urgency[] | null;

  @Field(() => [Dangers], { nullable: true, description: 'Any of these.' })
  danger?: Danger[] | null;

  @Field(() => ID, { nullable: true, description: 'Assigned to this team, or proposed for it.' })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Came in on this account.' })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Came in on this kind of channel.' })
  channel?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: claimed by the viewer, or accepted.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: new or reopened, and with nobody.' })
  unclaimed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nothing and nobody could say which team.' })
  unroutable?: boolean | null;

  @Field(() => String, { nullable: true, description: 'This category, its sub-categories included.' })
  categorySlug?: string | null;

  @Field(() => String, { nullable: true, description: 'A report number, or words of title and messages; 2 to 200 characters. Searching is logged.' })
  search?: string | null;
}

@ObjectType('QueueCounts', { description: 'For badges: exact up to 999, 1000 means more.' })
export class QueueCountsModel {
  @Field(() => Int, { description: 'Open, without SNOOZED.' })
  open!: number;

  @Field(() => Int, { description: 'New or reopened, and with nobody.' })
  unclaimed!: number;

  @Field(() => Int, { description: 'Owned by the viewer.' })
  mine!: number;

  @Field(() => Int, { description: 'Open with danger, amber or red.' })
  danger!: number;

  @Field(() => Int, { description: 'Past their deadline.' })
  overdue!: number;
}

@ObjectType('QueueChange', { description: 'Something changed, or (reportId null) a pulse every 5 s: you have everything up to `sequence`.' })
export class QueueChangeModel {
  @Field(() => String, { description: 'Strictly rising within a subscription; continue from the last one.' })
  sequence!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'Null: a pulse.' })
  reportId!: string | null;

  @Field(() => ReportModel, { nullable: true, description: 'The report at or after `sequence`; null when it left the viewer\'s sight.' })
  report!: ReportModel | null;
}
