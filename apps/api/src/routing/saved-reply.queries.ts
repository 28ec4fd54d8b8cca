import type { ReportType } from '@balie/domain/words/enums.js';
import type { Database } from '../platform/database/database.js';

export interface SavedReplyRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly type: ReportType | null;
  readonly categorySlug: string | null;
}

export const readSavedReplies = (db: Database): Promise<SavedReplyRow[]> =>
  db.query('select id, title, text, language, type, category_slug as "categorySlug" from saved_reply where active order by sort, title, id');
