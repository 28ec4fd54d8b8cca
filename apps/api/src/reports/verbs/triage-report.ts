import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { complaintReceived } from '@balie/domain/feedback/complaint.js';
import type { NewsCode } from '@balie/domain/feedback/news.js';
import type { Decision } from '@balie/domain/report/report.js';
import { triage } from '@balie/domain/report/triage.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { LegalBasis, ReportType, Urgency } from '@balie/domain/words/enums.js';
import type { Actor } from '../../platform/auth/actor.js';
import { PlaceRouter } from '../../routing/place-router.js';
import { Reference } from '../../routing/reference.js';
import type { Route } from '../../routing/route.js';
import { WithNews } from '../feedback/with-news.js';
import type { ReportEntity } from '../report.entity.js';
import { decided } from './decide-suggestions.js';
import { reroute } from './reroute.js';

/** As `TriageReportInput`; absent and null leave a fact as it is. `municipality` is a name. */
export interface TriageInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly type?: ReportType | null;
  readonly categorySlug?: string | null;
  readonly urgency?: Urgency | null;
  readonly reason?: string | null;
  readonly placeText?: string | null;
  readonly municipality?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly legalBasis?: LegalBasis | null;
  readonly title?: string | null;
}

const MAX_PLACE = 200;

/** Who complains formally gets a receipt with the route. */
const newsOf = ({ events }: Decision): NewsCode | null => (events.some(({ type }) => type === 'complaint.received') ? 'COMPLAINT_RECEIPT' : null);

/** A person sets what a report is about; a place they give leads to its team, as long as nobody was assigned. */
@Injectable()
export class TriageReport {
  constructor(
    private readonly act: WithNews,
    private readonly reference: Reference,
    private readonly router: PlaceRouter,
  ) {}

  /** @throws Problem as `domain/report/triage.ts`, and VALIDATION for a category or municipality nobody knows */
  async run(actor: Actor, input: TriageInput): Promise<ReportEntity> {
    const { reportId, municipality, ...facts } = input;
    const reference = await this.reference.data();
    const { categoryBySlug, municipalityByName } = reference;
    if (facts.categorySlug && !categoryBySlug.has(facts.categorySlug)) throw invalid('categorySlug');
    const named = municipality ? municipalityByName.get(municipality.trim().toLowerCase()) : undefined;
    if (municipality && named === undefined) throw invalid('municipality');
    const placeText = facts.placeText ? safeText(facts.placeText).trim().slice(0, MAX_PLACE) : null;
    const title = facts.title ? safeText(facts.title).trim() : facts.title;
    const route = await this.routeFor({ ...facts, placeText });
    const municipalityCode = named ?? route?.municipalityCode ?? null;

    return this.act.run(actor, reportId, newsOf, ({ loaded, now, policy }) => {
      const { report, events } = triage(loaded.facts, actor, { ...facts, title, placeText, municipalityCode }, now, policy);
      const decision = { report, events: [...events, ...complaintReceived(loaded.facts, report)] };
      const columns = reroute(loaded.entity, report, named === undefined ? route : null, reference);
      const given = [facts.type ? 'type' as const : null, facts.categorySlug ? 'category' as const : null, facts.urgency ? 'urgency' as const : null].filter((fact) => fact !== null);
      const suggestions = decided(columns.suggestions ?? loaded.entity.suggestions, report, given, actor.userId, now);
      return { decision, columns: { ...columns, ...suggestions }, reason: facts.reason?.trim() || null, auditData: { changed: decision.events[0]?.data['changed'] ?? [] } };
    });
  }

  /** What a point or words say by themselves, where no municipality is named. */
  private async routeFor({ placeText, latitude, longitude }: Pick<TriageInput, 'placeText' | 'latitude' | 'longitude'>): Promise<Route | null> {
    const location = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
    return location === null && !placeText ? null : this.router.route({ text: placeText ?? null, location, accountTeamId: null });
  }
}
