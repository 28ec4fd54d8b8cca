import { useFragment } from '@apollo/client/react';
import { useMemo } from 'react';
import { AccountManifestFragmentDoc } from '@balie/schema/generated/graphql.js';
import { readManifest, type ManifestView } from '../api/manifest.js';

/** The manifest of an account, from the cache: pages bring it, live changes do not repeat it. */
export function useManifest(accountId: string): ManifestView {
  const { data } = useFragment({ fragment: AccountManifestFragmentDoc, fragmentName: 'AccountManifest', from: { __typename: 'ChannelAccount', id: accountId } });
  const manifest = data?.manifest;
  return useMemo(() => readManifest(manifest), [manifest]);
}
