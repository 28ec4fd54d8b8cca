import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CategoryEntity } from './category.entity.js';
import { ClockPolicyEntity } from './clock-policy.entity.js';
import { DistrictEntity } from './district.entity.js';
import { EscalationTargetEntity } from './escalation-target.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { PlaceRouter } from './place-router.js';
import { Reference } from './reference.js';
import { ReferenceResolver } from './reference.resolver.js';
import { DryRunRules } from './rules/dry-run.js';
import { JudgeRules } from './rules/judge-rules.js';
import { RoutingRulesResolver } from './rules/routing-rules.resolver.js';
import { SaveRules } from './rules/save-rules.js';
import { SavedReplyEntity } from './saved-reply.entity.js';
import { TeamAreaEntity } from './team-area.entity.js';
import { TeamEntity } from './team.entity.js';

/** Teams, areas, categories, clocks, targets and texts: what the room refers to. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CategoryEntity, ClockPolicyEntity, DistrictEntity, EscalationTargetEntity, MunicipalityEntity, SavedReplyEntity, TeamAreaEntity, TeamEntity,
    ]),
  ],
  providers: [Reference, ReferenceResolver, PlaceRouter, JudgeRules, SaveRules, DryRunRules, RoutingRulesResolver],
  exports: [Reference, PlaceRouter],
})
export class RoutingModule {}
