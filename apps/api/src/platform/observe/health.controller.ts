import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/allow.js';
import { bearerToken, header } from '../auth/identity.js';
import { CONFIG, type Config } from '../config/config.js';
import { askedOf } from '../http/asked.js';
import { Refused, unauthenticated } from '../refused.js';
import { Health, type Readiness } from './health.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** For load balancers, supervisors and monitoring. */
@Controller()
export class HealthController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers: restart it when it does not. */
  @Get('health/live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work: send nobody here while it says 503. */
  @Get('health/ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    void reply.status(readiness.status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return readiness;
  }

  /** Prometheus text; with METRICS_TOKEN for its bearer, without it only for this machine. */
  @Get('metrics')
  @Public()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const token = this.config.METRICS_TOKEN;
    if (token === undefined && !LOOPBACK.test(request.socket.remoteAddress ?? '')) throw new Refused('FORBIDDEN', 403, 'Set METRICS_TOKEN to read metrics from elsewhere.');
    // Behind a proxy on this machine everybody comes from loopback, so what was forwarded is not local.
    if (token === undefined && header(askedOf(request), 'x-forwarded-for') !== null) throw new Refused('FORBIDDEN', 403, 'Set METRICS_TOKEN to read metrics through a proxy.');
    if (token !== undefined && !isEqual(bearerToken(header(askedOf(request), 'authorization')) ?? '', token)) throw unauthenticated();
    void reply.type(this.metrics.registry.contentType).header('cache-control', 'no-store');
    return this.metrics.registry.metrics();
  }
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
