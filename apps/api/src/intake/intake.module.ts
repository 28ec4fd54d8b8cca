import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Append } from './append.js';
import { InboundEventResolver } from './inbound-event.resolver.js';
import { IntakeDrain } from './intake.drain.js';
import { IntakeMetrics } from './intake-metrics.js';
import { ProcessLanes } from './process-lanes.js';
import { ReplayInboundEvents } from './replay-inbound-events.js';
import { SplitDeliveries } from './split-deliveries.js';
import { WebhookController } from './webhook.controller.js';

/** The front door: deliveries are stored, split into items, and brought into the room lane by lane. */
@Module({
  imports: [AccountsModule, DeliveryModule, ReportsModule],
  controllers: [WebhookController],
  providers: [Append, InboundEventResolver, IntakeDrain, IntakeMetrics, ProcessLanes, ReplayInboundEvents, SplitDeliveries],
  exports: [Append],
})
export class IntakeModule {}
