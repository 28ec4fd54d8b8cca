import type { Actor } from '../access/actor.js';
import { SEED_POLICY } from '../sla/policy.js';
import { create } from './create.js';
import type { ReportFacts } from './report.js';

/** Builders for specs: sensible defaults, a test states only what matters. */
export const T0 = new Date('2026-11-13T20:00:00Z');

/** `minutes` after T0. */
export function at(minutes: number): Date {
  return new Date(T0.getTime() + minutes * 60_000);
}

/** A new report of a citizen who waits since T0; U3 unless told otherwise. */
export function aReport(given: Partial<ReportFacts> = {}): ReportFacts {
  const fresh = create({ id: 'r1', number: 'M-26-118342', title: 'Auto met draaiende motor', unansweredSince: T0, urgency: given.urgency ?? 'U3' }, T0, SEED_POLICY);
  return { ...fresh.report, ...given };
}

export const anna: Actor = { userId: 'anna', roles: ['OPERATOR'], teamIds: [], onDuty: true };
export const bram: Actor = { userId: 'bram', roles: ['OPERATOR'], teamIds: [], onDuty: true };
export const lea: Actor = { userId: 'lea', roles: ['SHIFT_LEAD'], teamIds: [], onDuty: true };
export const tom: Actor = { userId: 'tom', roles: ['TEAM_MEMBER'], teamIds: ['team-a'], onDuty: true };
export const tess: Actor = { userId: 'tess', roles: ['TEAM_MEMBER'], teamIds: ['team-b'], onDuty: true };
export const piet: Actor = { userId: 'piet', roles: ['PRIVACY_OFFICER'], teamIds: [], onDuty: true };
export const ada: Actor = { userId: 'ada', roles: ['ADMIN'], teamIds: [], onDuty: true };
export const noor: Actor = { userId: 'noor', roles: ['ANALYST'], teamIds: [], onDuty: true };

/** Code of the Problem the function throws; anything else it does fails the test. */
export function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'NONE';
}
