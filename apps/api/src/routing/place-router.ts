import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreaIndex } from '@balie/geo/area-index.js';
import type { Gazetteer } from '@balie/geo/gazetteer.js';
import { gazetteerOf } from '@balie/geo/region.js';
import type { MunicipalityShape, Point } from '@balie/geo/shapes.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Cached } from './cached.js';
import { Reference } from './reference.js';
import { readMunicipalities, type MunicipalityRow } from './reference.queries.js';
import { routeFrom, type Route, type Seen } from './route.js';
import { withRules, type Understood } from './rules/apply.js';

interface Geography {
  readonly areas: AreaIndex;
  readonly gazetteer: Gazetteer;
}

/** What a message tells about where. */
export interface WhereAbouts {
  readonly text: string | null;
  readonly location: Point | null;
  /** The team that owns the account it came in on. */
  readonly accountTeamId: string | null;
}

const MAX_AGE_MS = 60_000;

/** Place → municipality → team, from a shared location, else the text, else the account; with the reason why. */
@Injectable()
export class PlaceRouter implements OnModuleInit {
  private readonly geography: Cached<Geography>;

  constructor(private readonly db: Database, private readonly reference: Reference, clock: Clock) {
    this.geography = new Cached(() => this.read(), MAX_AGE_MS, () => clock.now().getTime());
  }

  /**
   * Everything is in memory before anybody asks. Routing happens inside transactions: if it had to read there, as many transactions as there are
   * connections would all wait for one more.
   */
  async onModuleInit(): Promise<void> {
    await Promise.all([this.geography.get(), this.reference.data()]);
  }

  /** `understood`: what else is known of the report, for the unit's routing rules. */
  async route(where: WhereAbouts, understood: Understood = {}): Promise<Route> {
    const [geography, reference] = await Promise.all([this.geography.get(), this.reference.data()]);
    return withRules(routeFrom(see(where, geography), where.accountTeamId, reference), { text: where.text, ...understood }, reference);
  }

  /** The municipality a point lies in; null outside the region. */
  async municipalityAt(point: Point): Promise<string | null> {
    return (await this.geography.get()).areas.at(point).code;
  }

  private async read(): Promise<Geography> {
    const municipalities = await readMunicipalities(this.db);
    if (municipalities.length === 0) setImmediate(() => this.geography.forget());
    const shapes = municipalities.filter((municipality): municipality is MunicipalityRow & MunicipalityShape => municipality.polygon !== null);
    return { areas: new AreaIndex(shapes), gazetteer: gazetteerOf(municipalities) };
  }
}

function see({ text, location }: WhereAbouts, { areas, gazetteer }: Geography): Seen {
  return { point: location && { ...location, ...areas.at(location) }, named: text === null ? null : gazetteer.placeIn(text) };
}
