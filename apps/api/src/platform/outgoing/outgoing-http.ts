import { Inject, Injectable } from '@nestjs/common';
import type { Http } from '@balie/channels/contract.js';
import { HttpUnreachable } from '@balie/channels/kit/http.js';
import { CONFIG, type Config } from '../config/config.js';
import { exchange } from './exchange.js';

/** Answers of providers are small; files have their own way (`fetch-file.ts`). */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** HTTP to providers: only http(s), redirects not followed, only to public addresses (as they are connected to) unless BALIE_ALLOWED_PRIVATE_HOSTS names the host. */
@Injectable()
export class OutgoingHttp implements Http {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'BALIE_ALLOWED_PRIVATE_HOSTS'>) {}

  async request({ method, url, headers, body, timeoutMs = TIMEOUT_MS }: Parameters<Http['request']>[0]): ReturnType<Http['request']> {
    if (!URL.canParse(url)) throw new HttpUnreachable('not an http address');
    return exchange({ method, url: new URL(url), headers, body, timeoutMs, maxBytes: MAX_ANSWER_BYTES, privateHosts: this.config.BALIE_ALLOWED_PRIVATE_HOSTS });
  }
}
