import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { CitizenModule } from './citizen/citizen.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { PeopleModule } from './people/people.module.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RoutingModule } from './routing/routing.module.js';

/** The table of contents: two doors (intake, citizen · delivery), one room (reports), what they refer to, and the platform under all. */
@Module({ imports: [PeopleModule, RoutingModule, AccountsModule, ReportsModule, IntakeModule, DeliveryModule, CitizenModule] })
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config)] };
  }
}
