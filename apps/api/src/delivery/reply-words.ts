import { Injectable } from '@nestjs/common';
import type { ChosenTemplate } from '@balie/channels/contract.js';
import { invalid, Problem } from '@balie/domain/problem.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { AfterReply } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { AccountTemplates } from '../accounts/account-templates.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { fillTemplate, readChoice } from './choose-template.js';

export interface SendReplyInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  /** Made by the client: the same key is the same message, however often it is sent. */
  readonly clientKey: string;
  readonly text: string;
  readonly visibility: 'PRIVATE' | 'PUBLIC';
  readonly replyToMessageId?: string | null;
  readonly attachmentIds?: readonly string[] | null;
  /** An approved text of the provider (`ChosenTemplate`); what it says is the text then. */
  readonly template?: unknown;
  readonly holdSeconds: number;
  readonly after: AfterReply;
  readonly outcome?: string | null;
  readonly overrideReason?: string | null;
}

export interface ReplyToSend {
  readonly account: Account;
  readonly text: string;
  readonly template: ChosenTemplate | null;
  /** Ids of files, in order. */
  readonly files: readonly string[];
}

const KEY = /^[\x21-\x7e]{1,100}$/;
/** More than any channel shows as one answer. */
const MAX_FILES = 10;

/** What an answer says and what goes along, checked before a transaction begins: it may ask the database and a provider. */
@Injectable()
export class ReplyWords {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly templates: AccountTemplates,
  ) {}

  /** @throws Problem VALIDATION, NOT_FOUND, CHANNEL_CANNOT (nobody built its channel, or it has no templates) */
  async of(input: SendReplyInput): Promise<ReplyToSend> {
    if (!KEY.test(input.clientKey)) throw invalid('clientKey');
    if (!Number.isInteger(input.holdSeconds) || input.holdSeconds < 0 || input.holdSeconds > LIMITS.holdSeconds) throw invalid('holdSeconds');
    if (input.replyToMessageId != null && !isId(input.replyToMessageId)) throw invalid('replyToMessageId');
    const files = filesIn(input.attachmentIds);
    const template = readChoice(input.template);
    const account = await this.accountOf(input.reportId);
    const { media, templates } = account.channel.manifest.capabilities;
    if (files.length > 0 && (media?.out ?? []).length === 0) throw new Problem('CHANNEL_CANNOT', 'problem.file_kind');
    if (template !== null) {
      if (templates !== true || files.length > 0) throw new Problem('CHANNEL_CANNOT');
      return { account, template, files, text: fillTemplate(await this.templates.of(account.id), template) };
    }
    const text = safeText(input.text).trim();
    if (text === '' && files.length === 0) throw invalid('text');
    return { account, template, files, text };
  }

  private async accountOf(reportId: string): Promise<Account> {
    if (!isId(reportId)) throw new Problem('NOT_FOUND');
    const [report] = await this.db.query<{ account_id: string }>('select account_id from report where id = $1', [reportId]);
    if (report === undefined) throw new Problem('NOT_FOUND');
    const account = await this.accounts.find(report.account_id);
    if (account === null) throw new Problem('CHANNEL_CANNOT');
    return account;
  }
}

function filesIn(ids: readonly string[] | null | undefined): readonly string[] {
  const files = [...new Set(ids ?? [])];
  if (files.length > MAX_FILES || !files.every(isId)) throw invalid('attachmentIds');
  return files;
}
