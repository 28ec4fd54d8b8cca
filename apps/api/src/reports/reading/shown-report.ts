import type { LoaderRegistry } from '../../platform/graphql/loaders.js';
import type { ReportEntity } from '../report.entity.js';

/** A report on its way to the screen: the row, and what this answer may show of it. */
export interface ShownReport extends ReportEntity {
  /** It was opened (and that was logged) for this answer. */
  readonly opened?: boolean;
  /** Loaders shared by all who are told of the same change, so that a change is read once and not once per desk. */
  readonly shared?: LoaderRegistry;
}

export const loadersFor = (report: ShownReport, own: LoaderRegistry): LoaderRegistry => report.shared ?? own;
