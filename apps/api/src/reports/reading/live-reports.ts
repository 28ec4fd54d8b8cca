import { Injectable } from '@nestjs/common';
import { hasRole } from '@balie/domain/access/actor.js';
import { mayRead } from '@balie/domain/report/access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LoaderRegistry } from '../../platform/graphql/loaders.js';
import { LiveFeed } from '../../platform/live/live-feed.js';
import type { LiveChange } from '../../platform/live/live-subscription.js';
import type { LiveRow } from '../../platform/live/live.queries.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { toFacts } from '../report-store.js';
import { LiveLook } from './live-look.js';
import { LookLog } from './look-log.js';
import type { ShownReport } from './shown-report.js';

/** One frame, as QueueChange shows it. */
export interface ReportFrame {
  readonly sequence: string;
  readonly at: Date;
  readonly reportId: string | null;
  readonly report: ShownReport | null;
}

interface Shared {
  readonly report: Promise<ReportEntity | null>;
  readonly loaders: LoaderRegistry;
}

/** Changes of the last moments, read once for all who are told of them. */
const KEPT = 200;

/** Reports that change, for those who may see them: by the event's teams before anything is read, by the report itself before it is shown. */
@Injectable()
export class LiveReports {
  private readonly shared = new Map<string, Shared>();

  constructor(
    private readonly db: Database,
    private readonly feed: LiveFeed,
    private readonly log: LookLog,
    private readonly clock: Clock,
  ) {}

  /** Everything this person may see, after `afterSequence` and then live. */
  queue(actor: Actor, afterSequence: string | null): Promise<AsyncIterableIterator<ReportFrame>> {
    return this.frames(actor, afterSequence, (row) => mayKnow(actor, row));
  }

  /** One report. */
  report(actor: Actor, id: string, afterSequence: string | null): Promise<AsyncIterableIterator<ReportFrame>> {
    return this.frames(actor, afterSequence, (row) => row.reportId === id.toLowerCase() && mayKnow(actor, row));
  }

  private async frames(actor: Actor, afterSequence: string | null, maySeeRow: (row: LiveRow) => boolean): Promise<AsyncIterableIterator<ReportFrame>> {
    const changes = await this.feed.subscribe({ afterSequence, maySeeRow });
    const look = new LiveLook(actor, this.log, this.clock);
    const end = async () => {
      await changes.return?.();
      await look.end();
      return { value: undefined, done: true as const };
    };
    const frames: AsyncIterableIterator<ReportFrame> = {
      next: async () => {
        const change = await changes.next();
        if (change.done === true) {
          await look.end();
          return { value: undefined, done: true };
        }
        const frame = await this.frame(actor, change.value);
        if (frame.report !== null) await look.at(frame.sequence);
        return { value: frame, done: false };
      },
      return: end,
      throw: async (error: unknown) => {
        await end();
        throw error;
      },
      [Symbol.asyncIterator]: () => frames,
    };
    return frames;
  }

  private async frame(actor: Actor, change: LiveChange): Promise<ReportFrame> {
    const { sequence, at, reportId } = change;
    if (reportId === null) return { sequence, at, reportId, report: null };
    const { report, loaders } = this.read(reportId, sequence);
    const entity = await report;
    return { sequence, at, reportId, report: entity !== null && mayRead(actor, toFacts(entity)) ? { ...entity, shared: loaders } : null };
  }

  /** The report at or after this sequence: whoever is told first reads it. */
  private read(reportId: string, sequence: string): Shared {
    const key = `${reportId} ${sequence}`;
    const known = this.shared.get(key);
    if (known) return known;
    const fresh: Shared = { report: readReport(this.db, reportId), loaders: new LoaderRegistry() };
    fresh.report.catch(() => this.shared.delete(key));
    this.shared.set(key, fresh);
    if (this.shared.size > KEPT) this.shared.delete(this.shared.keys().next().value ?? key);
    return fresh;
  }
}

/** The desk knows of everything; a team of what was or is assigned to it. */
function mayKnow(actor: Actor, { teamBefore, teamAfter }: LiveRow): boolean {
  if (hasRole(actor, 'OPERATOR', 'SHIFT_LEAD')) return true;
  return [teamBefore, teamAfter].some((team) => team !== null && actor.teamIds.includes(team));
}
