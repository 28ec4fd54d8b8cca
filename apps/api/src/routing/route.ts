import type { PlaceInText } from '@balie/geo/gazetteer.js';
import type { Point } from '@balie/geo/shapes.js';
import type { ReferenceData } from './reference.js';
import type { RoutingExplanation } from './rules/apply.js';

/** What was found about the place, before anybody decides. */
export interface Seen {
  readonly point: (Point & { readonly code: string | null; readonly near: readonly string[] }) | null;
  readonly named: (Pick<PlaceInText, 'text' | 'candidates' | 'ambiguous'> & Partial<Pick<PlaceInText, 'team'>>) | null;
}

/** How we know: shared location, words of the text, or the account it came in on. */
export type PlaceSource = 'shared' | 'text' | 'account';

/** Why a place or team is proposed; the screen makes the sentence. `words` are the citizen's own, or by a rule its name. */
export interface Why {
  readonly by: PlaceSource | 'rule';
  readonly words: string | null;
  readonly municipality: string | null;
}

export interface TeamSuggestion {
  readonly id: string;
  readonly name: string;
  /** 0 to 1: certain = one team and a clear place. */
  readonly score: number;
  readonly reason: Why;
}

/** Columns of the report and what goes into its suggestions. Several teams = none is set, a person chooses. */
export interface Route {
  readonly placeText: string | null;
  readonly municipalityCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placeSource: PlaceSource | null;
  readonly placeAmbiguous: boolean;
  readonly teamId: string | null;
  readonly suggestions: {
    readonly place?: { readonly text: string | null; readonly candidates: readonly { readonly code: string; readonly name: string }[]; readonly score: number; readonly reason: Why };
    readonly teams: readonly TeamSuggestion[];
    /** Which step decided: a rule, the place, the account or nothing. */
    readonly routing?: RoutingExplanation;
  };
}

const CONFIDENCE: Readonly<Record<string, number>> = { reported: 1, partly: 0.9, derived: 0.8 };

/** Decides from what was seen: a shared point before words, words before the account; a border, a double name or two teams stay a question. */
export function routeFrom({ point, named }: Seen, accountTeamId: string | null, reference: ReferenceData): Route {
  const located = { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, placeText: named?.text ?? null };
  if (point?.code) return routed({ ...located, codes: [point.code, ...point.near], by: 'shared', certainly: point.code, teamCode: null }, reference);
  if (named) return routed({ ...located, codes: named.candidates, by: 'text', certainly: named.ambiguous ? null : (named.candidates[0] ?? null), teamCode: named.team ?? null }, reference);
  const team = accountTeamId === null ? undefined : reference.teamById.get(accountTeamId);
  const teams = team ? [{ id: team.id, name: team.name, score: 0.5, reason: { by: 'account' as const, words: null, municipality: null } }] : [];
  const placeSource = point ? 'shared' : team ? 'account' : null;
  return { ...located, municipalityCode: null, placeSource, placeAmbiguous: false, teamId: team?.id ?? null, suggestions: { teams } };
}

interface Found extends Pick<Route, 'latitude' | 'longitude' | 'placeText'> {
  readonly codes: readonly string[];
  readonly by: PlaceSource;
  /** The one municipality it surely is; null = ambiguous. */
  readonly certainly: string | null;
  /** The one team of two, when the words name its quarter. */
  readonly teamCode: string | null;
}

function routed({ codes, by, certainly, teamCode, ...place }: Found, reference: ReferenceData): Route {
  const nameOf = (code: string) => reference.municipalityByCode.get(code) ?? code;
  const why = (code: string): Why => ({ by, words: place.placeText, municipality: nameOf(code) });
  const base = certainly === null ? 0.5 : 1;
  const teams = new Map<string, TeamSuggestion>();
  for (const [rank, code] of codes.entries()) {
    const all = reference.areas.filter((area) => area.municipalityCode === code);
    const ofQuarter = all.filter((area) => reference.teamById.get(area.teamId)?.code === teamCode);
    const areas = ofQuarter.length > 0 ? ofQuarter : all;
    for (const area of areas) {
      // A neighbour across a near border, and one of two teams of a town, are less likely each.
      const score = Math.round((base * (CONFIDENCE[area.confidence] ?? 0.8) * (rank > 0 && certainly !== null ? 0.4 : 1) * 100) / areas.length) / 100;
      const name = reference.teamById.get(area.teamId)?.name ?? '';
      if (!teams.has(area.teamId)) teams.set(area.teamId, { id: area.teamId, name, score, reason: why(code) });
    }
  }
  const suggested = [...teams.values()].sort((a, b) => b.score - a.score);
  const [only] = suggested;
  return {
    ...place,
    municipalityCode: certainly,
    placeSource: by,
    placeAmbiguous: certainly === null,
    teamId: suggested.length === 1 && certainly !== null && only ? only.id : null,
    suggestions: {
      place: { text: place.placeText, candidates: codes.map((code) => ({ code, name: nameOf(code) })), score: base, reason: why(codes[0] ?? '') },
      teams: suggested,
    },
  };
}

/** Teams of a municipality, in order of their codes: none, one, or two to choose from. */
export const teamsOfMunicipality = (reference: Pick<ReferenceData, 'areas'>, code: string): string[] =>
  reference.areas.filter((area) => area.municipalityCode === code).map((area) => area.teamId);
