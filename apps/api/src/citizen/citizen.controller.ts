import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountDirectory } from '../accounts/account-directory.js';
import { Public } from '../platform/auth/allow.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Refused } from '../platform/refused.js';
import { CitizenDoor } from './door.js';
import { CitizenLimits } from './limits.js';
import { PostMessage } from './post-message.js';
import { PostReceipts } from './post-receipts.js';
import { ReadThread, type Thread } from './read-thread.js';
import { noteTyping } from './thread.queries.js';

const TYPING_MS = 8_000;
const CURSOR = /^\d{1,18}$/;

/** A cursor of ours, or null; anything else is refused. */
export function cursorOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!CURSOR.test(text)) throw new Refused('VALIDATION', 400, 'Not right: after.');
  return text;
}

/** What citizens ask and say. The visitor's token is who they are; there is no other sign-in. */
@Controller('api/web')
export class CitizenController {
  constructor(
    private readonly door: CitizenDoor,
    private readonly limits: CitizenLimits,
    private readonly messages: PostMessage,
    private readonly receipts: PostReceipts,
    private readonly thread: ReadThread,
    private readonly accounts: AccountDirectory,
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('config')
  async defaultConfig(): Promise<object> {
    const account = await this.accounts.defaultInternal();
    if (account === null) throw new Refused('UNKNOWN_ACCOUNT', 404, 'There is no web account.');
    return {
      accountId: account.id, organisation: this.config.BALIE_ORGANISATION, languages: ['nl', 'en'], maxText: LIMITS.messageLength, maxAttachmentBytes: LIMITS.attachmentBytes, demo: this.config.BALIE_DEMO,
    };
  }

  /** Makes this browser a visitor; one that still is gets its token again. */
  @Public()
  @Post(':accountId/visitors')
  async visitor(@Param('accountId') accountId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const web = await this.door.account(accountId);
    this.door.requireOurs(web, request);
    this.limits.take('visitors', request.ip, null);
    const known = this.door.visitorOf(web, request);
    if (known === null) {
      void reply.code(201);
      return this.door.admit(web, reply);
    }
    void reply.code(200);
    return { visitorId: known.visitorId, token: this.door.renew(web, known, reply) };
  }

  @Public()
  @Post(':accountId/messages')
  async post(@Param('accountId') accountId: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: unknown): Promise<object> {
    const guest = await this.door.changing(accountId, request);
    this.limits.take('messages', request.ip, guest.visitorId);
    const { id, fresh } = await this.messages.run(guest, body, request.id);
    void reply.code(fresh ? 201 : 200);
    // It is stored: whatever happens to this second question, the answer is yes.
    const { number, statusUrl } = await this.thread.state(guest.account.id, guest.visitorId).catch(() => ({ number: undefined, statusUrl: undefined }));
    return { id, number, statusUrl };
  }

  @Public()
  @Get(':accountId/messages')
  async read(@Param('accountId') accountId: string, @Req() request: FastifyRequest, @Query('after') after?: string): Promise<Thread> {
    const guest = await this.door.guest(accountId, request);
    this.limits.take('reads', request.ip, guest.visitorId);
    return this.thread.read(guest.account.id, guest.visitorId, cursorOf(after));
  }

  @Public()
  @Post(':accountId/receipts')
  @HttpCode(204)
  async receipt(@Param('accountId') accountId: string, @Req() request: FastifyRequest, @Body() body: unknown): Promise<void> {
    const guest = await this.door.changing(accountId, request);
    this.limits.take('receipts', request.ip, guest.visitorId);
    await this.receipts.run(guest, body, request.id);
  }

  @Public()
  @Post(':accountId/typing')
  @HttpCode(204)
  async typing(@Param('accountId') accountId: string, @Req() request: FastifyRequest): Promise<void> {
    const guest = await this.door.changing(accountId, request);
    this.limits.take('typing', request.ip, guest.visitorId);
    await noteTyping(this.db, guest.account.id, guest.visitorId, new Date(this.clock.now().getTime() + TYPING_MS));
  }
}
