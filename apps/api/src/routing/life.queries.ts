import type { NewsCode } from '@balie/domain/feedback/news.js';
import type { NightProfile } from '@balie/domain/sla/night.js';
import type { ServiceWindow } from '@balie/domain/sla/service-hours.js';
import type { Database } from '../platform/database/database.js';

export interface ReferralRow {
  readonly code: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly textNl: string;
  readonly textEn: string;
  readonly phone: string | null;
  readonly url: string | null;
}

export interface StatusTextRow {
  readonly code: NewsCode;
  readonly language: string;
  readonly version: number;
  readonly text: string;
  readonly enabled: boolean;
}

export const readReferrals = (db: Database): Promise<ReferralRow[]> =>
  db.query('select code, label_nl as "labelNl", label_en as "labelEn", text_nl as "textNl", text_en as "textEn", phone, url from referral where active order by sort, code');

/** The newest version of each text, switched on or not: an older one that was on does not come back. */
export const readStatusTexts = (db: Database): Promise<StatusTextRow[]> =>
  db.query('select distinct on (code, language) code, language, version, text, enabled from status_text order by code, language, version desc');

export const readTeamHours = (db: Database): Promise<(ServiceWindow & { readonly teamId: string })[]> =>
  db.query('select team_id as "teamId", weekday, opens_minute as "opensMinute", closes_minute as "closesMinute" from team_hours order by team_id, weekday, opens_minute');

export const readNightProfiles = (db: Database): Promise<NightProfile[]> =>
  db.query('select team_id as "teamId", urgency, starts_minute as "startsMinute", ends_minute as "endsMinute", waits from night_profile');
