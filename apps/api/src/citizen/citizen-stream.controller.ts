import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/auth/allow.js';
import { Lifecycle } from '../platform/lifecycle.js';
import { Log } from '../platform/observe/log.js';
import { Metrics } from '../platform/observe/metrics.js';
import { Refused } from '../platform/refused.js';
import { CitizenStream } from './citizen-stream.js';
import { CitizenDoor } from './door.js';
import { CitizenLimits } from './limits.js';
import { ReadThread } from './read-thread.js';
import { StreamHub } from './stream-hub.js';

/** Pages one visitor may have open. */
const MOST_PAGES = 6;
const MOST_STREAMS = 5_000;

/** News of a citizen's own conversation as it happens. With Last-Event-ID (or `after`) from there, without it everything first. */
@Controller('api/web/:accountId/stream')
export class CitizenStreamController {
  constructor(
    private readonly door: CitizenDoor,
    private readonly limits: CitizenLimits,
    private readonly hub: StreamHub,
    private readonly thread: ReadThread,
    private readonly lifecycle: Lifecycle,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    metrics.gauge('balie_citizen_streams', 'Open pages of citizens', () => this.hub.size);
  }

  @Public()
  @Get()
  async stream(@Param('accountId') accountId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('after') after?: string): Promise<void> {
    const guest = await this.door.guest(accountId, request);
    this.limits.take('reads', request.ip, guest.visitorId);
    if (this.hub.size >= MOST_STREAMS || this.lifecycle.closing.aborted) throw new Refused('UNAVAILABLE', 503, 'Poll for now.', { 'retry-after': '5' });
    if (this.hub.count(guest.account.id, guest.visitorId) >= MOST_PAGES) throw new Refused('RATE_LIMITED', 429, 'Too many pages of one visitor.', { 'retry-after': '10' });
    const last = request.headers['last-event-id'];
    const cursor = cursorOf(typeof last === 'string' ? last : after);
    reply.hijack();
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<string, string>;
    reply.raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' });
    const stream: CitizenStream = new CitizenStream(guest.account.id, guest.visitorId, cursor, reply, this.thread, this.log, () => leave());
    const leave = this.hub.join(stream);
  }
}

/** An id we did not give is no reason to refuse: the page gets everything. */
const cursorOf = (text: string | undefined): string | null => (text !== undefined && /^\d{1,18}$/.test(text) ? text : null);
