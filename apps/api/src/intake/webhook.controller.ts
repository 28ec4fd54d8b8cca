import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { Public } from '../platform/auth/allow.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { newId } from '../platform/database/ids.js';
import { isDatabaseAway } from '../platform/database/database-away.js';
import { Log } from '../platform/observe/log.js';
import { Metrics } from '../platform/observe/metrics.js';
import { Refused } from '../platform/refused.js';
import { Append, unavailable } from './append.js';
import { flatHeaders, keptHeaders } from './door-headers.js';

/** Where providers deliver. The body is bytes, as they came (platform/http/body-parsers): signatures are over them, and what nobody can parse is stored too. */
@Controller('webhooks')
export class WebhookController {
  private readonly refusals: ReturnType<Metrics['counter']>;

  constructor(
    private readonly accounts: AccountDirectory,
    private readonly append: Append,
    private readonly clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.refusals = metrics.counter('balie_webhook_refused_total', 'Webhook deliveries refused, by channel and reason', ['kind', 'reason']);
  }

  @Public()
  @Post(':accountId')
  @HttpCode(200)
  async receive(@Param('accountId') accountId: string, @Req() request: FastifyRequest): Promise<object> {
    const account = await this.account(accountId);
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    this.verify(account, body, request);
    const delivery = { id: newId(), accountId: account.id, receivedAt: this.clock.now(), headers: keptHeaders(request.headers), body, traceId: request.id, doorKey: null };
    // Whatever went wrong, nothing was stored: the provider should come again.
    await this.append.append(delivery).catch((error: unknown) => {
      this.log[error instanceof Refused || isDatabaseAway(error) ? 'warn' : 'error']('webhook not stored', { error, accountId: account.id });
      throw unavailable();
    });
    return {};
  }

  /** What a platform asks before it delivers here. */
  @Public()
  @Get(':accountId')
  async handshake(@Param('accountId') accountId: string, @Query() query: Record<string, string | undefined>, @Res() reply: FastifyReply): Promise<void> {
    const account = await this.account(accountId);
    const answer = account.channel.handshake?.(query, account.settings);
    if (!answer) throw new Refused('HANDSHAKE', 403, 'This is not the handshake of this account.');
    await reply.code(answer.status).type(answer.contentType).send(answer.body);
  }

  private async account(accountId: string): Promise<Account> {
    const account = await this.accounts.find(accountId);
    if (account === null) throw new Refused('UNKNOWN_ACCOUNT', 404, 'There is no such account.');
    return account;
  }

  /** Over the raw bytes, before anything reads them. A channel without a webhook has nothing that could be signed. */
  private verify(account: Account, body: Buffer, request: FastifyRequest): void {
    const { manifest } = account.channel;
    const url = this.config.PUBLIC_URL.replace(/\/$/, '') + request.url;
    const verdict = manifest.webhook ? account.channel.verify(body, flatHeaders(request.headers), url, account.settings) : { ok: false as const, reason: 'no webhook on this channel' };
    if (verdict.ok) return;
    this.refusals.inc({ kind: account.kind, reason: 'signature' });
    this.log.warn('webhook refused', { accountId: account.id, reason: verdict.reason });
    throw new Refused('SIGNATURE', 401, 'The signature is missing or does not fit.');
  }
}
