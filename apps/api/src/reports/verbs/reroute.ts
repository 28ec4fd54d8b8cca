import type { ReportFacts } from '@balie/domain/report/report.js';
import type { ReferenceData } from '../../routing/reference.js';
import { teamsOfMunicipality, type Route } from '../../routing/route.js';
import { withRules } from '../../routing/rules/apply.js';
import type { ReportEntity } from '../report.entity.js';

/** What the routing looks at; when none of it changed, the proposal stays. */
const LOOKED_AT = ['municipalityCode', 'type', 'categorySlug', 'urgency', 'danger'] as const;

/**
 * The team proposed after a person changed facts, as long as nobody was assigned: the place first, then the unit's rules.
 * `seen` is what a given place leads to by itself, for the suggestions. Empty when nothing moves.
 */
export function reroute(entity: ReportEntity, report: ReportFacts, seen: Route | null, reference: ReferenceData): Partial<Pick<ReportEntity, 'teamId' | 'suggestions'>> {
  if (entity.assignedById !== null || LOOKED_AT.every((fact) => report[fact] === entity[fact])) return {};
  const before = entity.suggestions as Partial<Route['suggestions']>;
  const moved = report.municipalityCode !== entity.municipalityCode;
  const ofPlace = report.municipalityCode === null ? [] : teamsOfMunicipality(reference, report.municipalityCode);
  const byRule = before.routing?.step === 'rule';
  const teamId = moved || byRule ? (ofPlace.length === 1 ? (ofPlace[0] ?? null) : null) : entity.teamId;
  const teams = ofPlace.flatMap((id) => reference.teamById.get(id) ?? []).map(({ id, name }) => ({
    id, name, score: Math.round(100 / ofPlace.length) / 100, reason: { by: 'text' as const, words: report.placeText, municipality: reference.municipalityByCode.get(report.municipalityCode ?? '') ?? null },
  }));
  const known = moved && seen ? seen.suggestions : moved || byRule ? { ...before, teams } : { ...before, teams: before.teams ?? [] };
  const place: Route = {
    placeText: report.placeText, municipalityCode: report.municipalityCode, latitude: report.latitude, longitude: report.longitude,
    placeSource: moved ? 'text' : (entity.placeSource as Route['placeSource']), placeAmbiguous: false, teamId, suggestions: known,
  };
  const understood = {
    type: report.type, category: report.categorySlug, urgency: report.urgency, danger: report.danger, language: entity.language,
    channel: before.routing?.channel ?? null, account: entity.accountId, text: entity.title,
  };
  const routed = withRules(place, understood, reference);
  return { teamId: routed.teamId, suggestions: { ...entity.suggestions, ...routed.suggestions } };
}
