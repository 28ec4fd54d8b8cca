import { Inject, Injectable } from '@nestjs/common';
import { mayRead } from '@balie/domain/report/access.js';
import { fillReply, type ReplyVariable } from '@balie/domain/reply/saved-reply.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { statusCode } from '../../platform/secrets/status-code.js';
import type { SavedReplyModel } from '../../routing/reference.model.js';
import { Reference } from '../../routing/reference.js';
import { readSavedReplies, type SavedReplyRow } from '../../routing/saved-reply.queries.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { toFacts } from '../report-store.js';
import { readParties } from './party.queries.js';

/** Texts to answer with; for a report filled in and best first. */
@Injectable()
export class SavedReplies {
  constructor(
    private readonly db: Database,
    private readonly reference: Reference,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Without a report (or one the actor may not see): all, as written, in their own order. */
  async for(actor: Actor, reportId: string | null): Promise<SavedReplyModel[]> {
    const [rows, report] = await Promise.all([readSavedReplies(this.db), reportId === null ? null : readReport(this.db, reportId)]);
    if (report === null || !mayRead(actor, toFacts(report))) return rows.map((row) => ({ ...row, score: null }));
    const values = await this.valuesFor(actor, report);
    const parent = (await this.reference.data()).categoryBySlug.get(report.categorySlug ?? '')?.parentSlug ?? null;
    return rows
      .map((row) => ({ ...row, text: fillReply(row.text, values).text, score: scoreOf(row, report, parent) }))
      .sort((a, b) => b.score - a.score);
  }

  private async valuesFor(actor: Actor, report: ReportEntity): Promise<Record<ReplyVariable, string | null>> {
    const [[party], { teamById, municipalityByCode }] = await Promise.all([readParties(this.db, [report.id]), this.reference.data()]);
    const { PUBLIC_URL, BALIE_SECRET_KEY, BALIE_ORGANISATION } = this.config;
    return {
      naam: party?.name ?? null,
      nummer: report.number,
      statuslink: `${PUBLIC_URL.replace(/\/$/, '')}/status/${statusCode(BALIE_SECRET_KEY, report)}`,
      medewerker: actor.name.split(' ')[0] ?? null,
      organisatie: BALIE_ORGANISATION,
      team: report.teamId === null ? null : (teamById.get(report.teamId)?.name ?? null),
      gemeente: report.municipalityCode === null ? null : (municipalityByCode.get(report.municipalityCode) ?? null),
      plaats: report.placeText,
    };
  }
}

/** 0 to 1: its category says most, then its type, then the language; a text for anything suits a little, one for something else not. */
function scoreOf({ categorySlug, type, language }: SavedReplyRow, report: ReportEntity, parentSlug: string | null): number {
  const category = categorySlug === null ? 0.2 : categorySlug === report.categorySlug ? 0.5 : categorySlug === parentSlug ? 0.4 : 0;
  const kind = type === null ? 0.1 : type === report.type ? 0.3 : 0;
  const words = language === (report.language?.slice(0, 2) ?? 'nl') ? 0.2 : 0;
  return Math.round((category + kind + words) * 100) / 100;
}
