export const PII_TYPES = ['person_name', 'license_plate', 'phone', 'bsn', 'email', 'iban', 'date_of_birth', 'address'] as const;
export type PiiType = (typeof PII_TYPES)[number];

/** Personal data in a text: UTF-16 offsets, end exclusive. */
export interface PiiSpan {
  readonly type: PiiType;
  readonly start: number;
  readonly end: number;
}

/** Spans in order; of two that overlap the earlier in the list stays. */
export function withoutOverlap(spans: readonly PiiSpan[]): PiiSpan[] {
  const kept: PiiSpan[] = [];
  for (const span of spans) if (!kept.some((other) => other.start < span.end && span.start < other.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
