import { Injectable } from '@nestjs/common';
import { hasRole } from '@balie/domain/access/actor.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { badInput } from '../../platform/refused.js';
import { Reference, type ReferenceData } from '../../routing/reference.js';
import type { QueueFilter, ReportConnection } from '../queue.model.js';
import { LookLog } from './look-log.js';
import { cursorOf, readCursor, type QueueOrder } from './queue-cursor.js';
import { readQueuePage, type QueueQuery, type QueueViewer } from './queue.queries.js';

export interface QueueRequest {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly first: number;
  readonly after: string | null;
}

/** The desk sees every report, a team member what is assigned to their teams. */
export const viewerOf = (actor: Actor): QueueViewer => ({ userId: actor.userId, teamIds: hasRole(actor, 'OPERATOR', 'SHIFT_LEAD') ? null : actor.teamIds });

/** A page of the queue, logged as one look: a list shows content too. */
@Injectable()
export class ReadQueue {
  constructor(
    private readonly db: Database,
    private readonly reference: Reference,
    private readonly log: LookLog,
    private readonly clock: Clock,
  ) {}

  /** Throws BAD_USER_INPUT for a page size, cursor, id or search that cannot be. */
  async page(actor: Actor, { filter, order, first, after }: QueueRequest): Promise<ReportConnection> {
    if (first < 1 || first > LIMITS.queuePage) throw badInput(`A page holds 1 to ${LIMITS.queuePage} reports.`);
    const query: QueueQuery = {
      ...checked(filter, await this.reference.data()), viewer: viewerOf(actor), order, limit: first + 1, after: after === null ? null : readCursor(order, after),
    };
    const { reports, asOf } = await readQueuePage(this.db, query);
    const edges = reports.slice(0, first).map((node) => ({ cursor: cursorOf(order, node), node: node as unknown as ReportConnection['edges'][number]['node'] }));
    await this.look(actor, filter, order, edges.map(({ node }) => node.id));
    return { edges, pageInfo: { hasNextPage: reports.length > first, endCursor: edges.at(-1)?.cursor ?? null }, asOf };
  }

  private async look({ userId, sessionId, traceId }: Actor, filter: QueueFilter, order: QueueOrder, ids: readonly string[]): Promise<void> {
    const subject = filter.search ? 'search' : 'queue';
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null));
    await this.log.record({ at: this.clock.now(), actorId: userId, sessionId, act: `${subject}.opened`, subject, subjectId: null, data: { filter: given, order, ids }, traceId });
  }
}

function checked(filter: QueueFilter, { categories }: ReferenceData): Omit<QueueQuery, 'viewer' | 'order' | 'limit' | 'after'> {
  const id = (name: 'teamId' | 'accountId'): string | null => {
    const value = filter[name] ?? null;
    if (value !== null && !isId(value)) throw badInput(`filter.${name} is not an id.`);
    return value;
  };
  const slug = filter.categorySlug ?? null;
  return {
    status: filter.status ?? null, type: filter.type ?? null, urgency: filter.urgency ?? null, danger: filter.danger ?? null, mine: filter.mine ?? null, unclaimed: filter.unclaimed ?? null, unroutable: filter.unroutable ?? null,
    teamId: id('teamId'), accountId: id('accountId'), channel: filter.channel ? safeText(filter.channel) : null, search: searchOf(filter.search),
    categorySlugs: slug === null ? null : [safeText(slug), ...categories.filter(({ parentSlug }) => parentSlug === slug).map((category) => category.slug)],
  };
}

function searchOf(text: string | null | undefined): string | null {
  const search = safeText(text ?? '').trim();
  if (search === '') return null;
  if (search.length < 2 || search.length > 200) throw badInput('filter.search has 2 to 200 characters.');
  return search;
}
