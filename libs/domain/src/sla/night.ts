import type { Urgency } from '../words/enums.js';
import { localTime } from './local-time.js';
import type { DeskPolicy } from './policy.js';

/** What the unit says about one urgency at night: for everybody, or (first) for one team. Minutes since local midnight; it may cross midnight. */
export interface NightProfile {
  readonly teamId: string | null;
  readonly urgency: Urgency;
  readonly startsMinute: number;
  readonly endsMinute: number;
  readonly waits: boolean;
}

/** The rule that counts for this team and urgency: the team's own, else everybody's, else the policy's. */
export function nightOf(profiles: readonly NightProfile[], teamId: string | null, urgency: Urgency, policy: DeskPolicy): Omit<NightProfile, 'teamId' | 'urgency'> {
  const of = (team: string | null) => profiles.find((profile) => profile.teamId === team && profile.urgency === urgency);
  return (teamId === null ? undefined : of(teamId)) ?? of(null) ?? { ...policy.night, waits: policy.urgency[urgency].nightWaits };
}

/** True while warnings of this report wait silently until morning; its deadline does not move. U1 and U2 never wait. */
export function isQuiet(profiles: readonly NightProfile[], teamId: string | null, urgency: Urgency, at: Date, policy: DeskPolicy): boolean {
  if (urgency === 'U1' || urgency === 'U2') return false;
  const { waits, startsMinute, endsMinute } = nightOf(profiles, teamId, urgency, policy);
  if (!waits) return false;
  const { minute } = localTime(at, policy.timeZone);
  return startsMinute <= endsMinute ? startsMinute <= minute && minute < endsMinute : minute >= startsMinute || minute < endsMinute;
}
