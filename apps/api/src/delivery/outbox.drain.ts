import { Injectable } from '@nestjs/common';
import { Loops } from '../platform/live/loops.js';
import { DrainOutbox } from './drain-outbox.js';
import { FetchMedia } from './fetch-media.js';
import { PrepareMedia } from './prepare-media.js';

/** The worker's side of the back door. Channels with and without a provider apart: a slow provider must not make a citizen at our own page wait. */
@Injectable()
export class OutboxDrain {
  constructor(loops: Loops, outbox: DrainOutbox, media: PrepareMedia, fetching: FetchMedia) {
    loops.add({ name: 'outbox', role: 'worker', topics: ['outbox'], drain: () => outbox.runInternal() });
    loops.add({ name: 'outbox to providers', role: 'worker', topics: ['outbox'], drain: () => outbox.runProviders() });
    loops.add({ name: 'media', role: 'worker', topics: ['citizen', 'media'], idleMs: 1_000, drain: () => media.run() });
    loops.add({ name: 'files at providers', role: 'worker', topics: ['media'], idleMs: 500, drain: () => fetching.run() });
    loops.add({ name: 'expired leases', role: 'worker', topics: [], idleMs: 5_000, drain: () => outbox.recover() });
  }
}
