import type { ServiceHours } from '@balie/domain/escalation/service-hours.js';
import type { TargetChannel } from '@balie/domain/escalation/target.js';
import type { Urgency } from '@balie/domain/words/enums.js';
import type { MultiPolygon } from '@balie/geo/shapes.js';
import type { Database } from '../platform/database/database.js';

export interface TeamRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

export interface AreaRow {
  readonly teamId: string;
  readonly municipalityCode: string;
  readonly municipality: string;
  readonly confidence: string;
}

export interface CategoryRow {
  readonly id: string;
  readonly slug: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly parentSlug: string | null;
}

export interface TargetRow {
  readonly code: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly mustAcknowledge: boolean;
  readonly ackSeconds: number | null;
  readonly fallbackCode: string | null;
  readonly fallbackOnDecline: boolean;
  readonly channel: TargetChannel;
  readonly phone: string | null;
  readonly insideRole: string | null;
  readonly serviceHours: ServiceHours | null;
  readonly noteNl: string | null;
  readonly noteEn: string | null;
  /** It has an address and a secret; what they are stays sealed. */
  readonly hasSettings: boolean;
}

export interface PolicyRow {
  readonly urgency: Urgency;
  readonly claimSeconds: number;
  readonly answerSeconds: number;
  readonly nightWaits: boolean;
}

export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly polygon: MultiPolygon | null;
}

export const readTeams = (db: Database): Promise<TeamRow[]> =>
  db.query('select t.id, t.code, t.name, d.name as district from team t join district d on d.id = t.district_id where t.active order by t.code');

/** Only what is valid on `today` (a date without time): areas change hands, old reports keep their team. */
export const readAreas = (db: Database, today: Date): Promise<AreaRow[]> =>
  db.query(
    `select a.team_id as "teamId", m.code as "municipalityCode", m.name as municipality, a.confidence
     from team_area a join municipality m on m.code = a.municipality_code join team t on t.id = a.team_id
     where t.active and a.valid_from <= $1::date and (a.valid_until is null or a.valid_until > $1::date)
     order by t.code, m.name`,
    [today],
  );

export const readCategories = (db: Database): Promise<CategoryRow[]> =>
  db.query(
    `select c.id, c.slug, c.label_nl as "labelNl", c.label_en as "labelEn", p.slug as "parentSlug"
     from category c left join category p on p.id = c.parent_id where c.active order by c.sort, c.slug`,
  );

export const readTargets = (db: Database): Promise<TargetRow[]> =>
  db.query(
    `select code, label_nl as "labelNl", label_en as "labelEn", must_acknowledge as "mustAcknowledge", ack_seconds as "ackSeconds", fallback_code as "fallbackCode",
       fallback_on_decline as "fallbackOnDecline", channel, phone, inside_role as "insideRole", service_hours as "serviceHours", note_nl as "noteNl", note_en as "noteEn",
       settings is not null as "hasSettings"
     from escalation_target order by sort, code`,
  );

export const readPolicies = (db: Database): Promise<PolicyRow[]> =>
  db.query('select urgency, claim_seconds as "claimSeconds", answer_seconds as "answerSeconds", night_waits as "nightWaits" from clock_policy');

export const readMunicipalities = (db: Database): Promise<MunicipalityRow[]> => db.query('select code, name, province, polygon from municipality order by name');
