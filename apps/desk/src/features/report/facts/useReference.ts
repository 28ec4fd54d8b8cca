import { useQuery } from '@apollo/client/react';
import { ReferenceDataDocument, type ReferenceDataQuery } from '@balie/schema/generated/graphql.js';

const none: ReferenceDataQuery = { categories: [], teams: [], outcomes: [] };

/** Categories, teams and outcomes: asked once, they hardly ever change. */
export function useReference(): ReferenceDataQuery {
  return useQuery(ReferenceDataDocument, { fetchPolicy: 'cache-first' }).data ?? none;
}
