import type { ApolloCache } from '@apollo/client';
import { AccountManifestFragmentDoc, ReportRowFragmentDoc, type AccountManifestFragment, type ReportRowFragment } from '@balie/schema/generated/graphql.js';

import { rememberNumbers } from '../report-row/known.js';

type Written = { reportId: string; report: ReportRowFragment | null };

/** Writes many rows as one change of the cache, so that what watches it renders once. A row that left one's sight is forgotten. */
export function writeRows(cache: ApolloCache, rows: readonly Written[]): void {
  rememberNumbers(rows);
  cache.batch({
    update: (batch) => {
      for (const { reportId, report } of rows) {
        if (report) batch.writeFragment({ fragment: ReportRowFragmentDoc, fragmentName: 'ReportRow', data: report });
        else batch.evict({ id: `Report:${reportId}` });
      }
    },
  });
}

/** Writes what the channels of a page can do; the same account on fifty rows is written once. */
export function writeManifests(cache: ApolloCache, accounts: readonly AccountManifestFragment[]): void {
  const distinct = new Map(accounts.map((account) => [account.id, account]));
  cache.batch({
    update: (batch) => {
      for (const account of distinct.values()) batch.writeFragment({ fragment: AccountManifestFragmentDoc, fragmentName: 'AccountManifest', data: account });
    },
  });
}
