import { isOpen } from '@balie/domain/escalation/target.js';
import { currentLanguage } from '../platform/observe/request-context.js';
import type { ReferralRow } from './life.queries.js';
import type { CategoryModel, EscalationTargetModel, ReferralModel } from './reference.model.js';
import type { CategoryRow, TargetRow } from './reference.queries.js';

const inWords = ({ labelNl, labelEn }: { readonly labelNl: string; readonly labelEn: string }): string => (currentLanguage() === 'en' ? labelEn : labelNl);

/** In the caller's language. */
export const shownCategory = (row: CategoryRow): CategoryModel => ({ id: row.id, slug: row.slug, label: inWords(row), parentSlug: row.parentSlug });
export const shownTarget = (row: TargetRow, now: Date): EscalationTargetModel => ({
  code: row.code, label: inWords(row), mustAcknowledge: row.mustAcknowledge, channel: row.channel, phone: row.phone, ackSeconds: row.ackSeconds, fallbackCode: row.fallbackCode,
  openNow: isOpen(row, now), note: currentLanguage() === 'en' ? row.noteEn : row.noteNl,
});
export const shownReferral = ({ code, labelNl, labelEn, textNl, textEn, phone, url }: ReferralRow): ReferralModel => ({
  code, label: inWords({ labelNl, labelEn }), citizenText: inWords({ labelNl: textNl, labelEn: textEn }), phone, url,
});
