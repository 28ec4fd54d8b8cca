import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { CitizenFilesController } from './citizen-files.controller.js';
import { CitizenStreamController } from './citizen-stream.controller.js';
import { CitizenController } from './citizen.controller.js';
import { CitizenCors } from './cors.js';
import { CitizenDoor } from './door.js';
import { CitizenLimits } from './limits.js';
import { PostMessage } from './post-message.js';
import { PostReceipts } from './post-receipts.js';
import { ReadThread } from './read-thread.js';
import { StatusController } from './status.controller.js';
import { StreamHub } from './stream-hub.js';
import { TakeUpload } from './take-upload.js';

/** The citizens' door: the web messenger's HTTP API and the status page. */
@Module({
  imports: [AccountsModule, DeliveryModule, IntakeModule],
  controllers: [CitizenController, CitizenFilesController, CitizenStreamController, StatusController],
  providers: [CitizenCors, CitizenDoor, CitizenLimits, PostMessage, PostReceipts, ReadThread, StreamHub, TakeUpload],
})
export class CitizenModule {}
