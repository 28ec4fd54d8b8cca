import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { channelOf } from '@balie/channels/registry.js';
import { owns } from '@balie/domain/report/owner.js';
import { maskHandle } from '@balie/domain/text/mask.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { badInput } from '../../platform/refused.js';
import { MessageConnection, MessageModel } from '../message.model.js';
import { ContactModel, DraftModel, ReportModel } from '../report.model.js';
import { toFacts } from '../report-store.js';
import { TimelineConnection } from '../timeline.model.js';
import { messageCursor, readMessageCursor, readMessages } from './message.queries.js';
import { isVeiled, OpenReport } from './open-report.js';
import type { DraftRow } from './party.queries.js';
import { ReportLoaders } from './report-loaders.js';
import { loadersFor, type ShownReport } from './shown-report.js';
import { snippetOf } from './snippet.js';
import { readTimeline, readTimelineCursor } from './timeline.queries.js';

const PAGE = 50;
const MAX_PAGE = 100;
const NOTHING = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What a report says: its words are shown to who opened it, and opening is logged. */
@Resolver(() => ReportModel)
export class ReportContentResolver {
  constructor(
    private readonly db: Database,
    private readonly rows: ReportLoaders,
    private readonly opening: OpenReport,
  ) {}

  @ResolveField(() => String, { description: 'What it is about: the citizen\'s first words until a person improves it. "Afgeschermd" where only a stub may be shown.' })
  title(@Parent() report: ShownReport, @CurrentActor() actor: Actor): string {
    return isVeiled(actor, report) ? 'Afgeschermd' : report.title;
  }

  @ResolveField(() => ContactModel, { description: 'Who wrote.' })
  async contact(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<ContactModel> {
    const party = await this.rows.party(loadersFor(report, loaders), report.id);
    if (party === null || isVeiled(actor, report)) return { id: report.contactId, name: null, handle: null };
    // A visitor of our own page has an id and no handle.
    const handle = channelOf(party.kind)?.manifest.delivery === 'internal' ? null : party.externalId;
    return { id: party.contactId, name: party.name, handle: handle === null || owns(actor, toFacts(report)) ? handle : maskHandle(handle) };
  }

  @ResolveField(() => MessageModel, { nullable: true, description: 'The citizen\'s newest message; in lists its first 280 characters.' })
  async newestInbound(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<MessageModel | null> {
    if (report.newestInboundId === null || isVeiled(actor, report)) return null;
    const message = await this.rows.message(loadersFor(report, loaders), report.newestInboundId);
    return message && (report.opened ? message : { ...message, text: snippetOf(message.text) });
  }

  @ResolveField(() => MessageConnection, { description: 'The conversation as far as it is about this report. Asking for it is opening it: logged, and empty while `reasonRequired` and no reason was given.' })
  async messages(
    @Parent() report: ShownReport,
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, description: 'So many of the oldest, or after `after`.' }) first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'A cursor: what came after it.' }) after: string | null,
    @Args('last', { type: () => Int, nullable: true, description: 'So many of the newest, or before `before`; 50 when neither is given.' }) last: number | null,
    @Args('before', { type: () => String, nullable: true, description: 'A cursor: what came before it.' }) before: string | null,
  ): Promise<MessageConnection> {
    if (!(await this.opening.open(actor, report, null))) return NOTHING;
    const forward = given(first) || given(after);
    if (forward && (given(last) || given(before))) throw badInput('Page forward (first, after) or backward (last, before), not both.');
    const size = pageSize(first ?? last);
    const cursor = after ?? before;
    const from = given(cursor) ? readMessageCursor(cursor) : null;
    const found = await readMessages(this.db, { reportId: report.id, direction: forward ? 'forward' : 'backward', limit: size + 1, from });
    const page = found.slice(0, size);
    const end = page.at(-1);
    const edges = (forward ? page : [...page].reverse()).map((node) => ({ cursor: messageCursor(node), node }));
    return { edges, pageInfo: { hasNextPage: found.length > size, endCursor: end ? messageCursor(end) : null } };
  }

  @ResolveField(() => TimelineConnection, { description: 'Its history. Asking for it is opening it, like `messages`.' })
  async timeline(
    @Parent() report: ShownReport,
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, description: 'At most 100; 50 when absent.' }) first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'A cursor: what came after it.' }) after: string | null,
  ): Promise<TimelineConnection> {
    if (!(await this.opening.open(actor, report, null))) return NOTHING;
    const size = pageSize(first);
    const found = await readTimeline(this.db, report.id, given(after) ? readTimelineCursor(after) : '0', size + 1);
    const edges = found.slice(0, size).map((node) => ({ cursor: node.sequence, node }));
    return { edges, pageInfo: { hasNextPage: found.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @ResolveField(() => DraftModel, { nullable: true, description: 'The viewer\'s own, as last saved on the server.' })
  draft(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<DraftRow | null> {
    return this.rows.draft(loaders, actor.userId, report.id);
  }
}

/** An argument left out is undefined, one that is null is null. */
const given = <T>(argument: T | null | undefined): argument is T => argument !== null && argument !== undefined;

function pageSize(asked: number | null | undefined): number {
  const size = asked ?? PAGE;
  if (size < 1 || size > MAX_PAGE) throw badInput(`A page holds 1 to ${MAX_PAGE} items.`);
  return size;
}
