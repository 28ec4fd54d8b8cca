import { useFragment } from '@apollo/client/react';
import { memo, type CSSProperties } from 'react';
import { ReportRowFragmentDoc, type ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../shared/clock/clock.js';
import { usePresent } from '../../shared/presence/presence.js';
import { ReportRow, RowName } from '../../shared/report-row/ReportRow.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import type { ListItem } from './queue-groups.js';

type Props = {
  item: Extract<ListItem, { kind: 'row' }>;
  style: CSSProperties;
  selected: boolean;
  total: number;
  viewerId: string;
  stale: boolean;
  onSelect: (row: ReportRowFragment) => void;
};

/** One report as an option of the list. Its text comes from the cache, so that it changes in place while its order is frozen. */
export const QueueOption = memo(function QueueOption({ item, style, selected, total, viewerId, stale, onSelect }: Props) {
  const now = useNow();
  const { data, complete } = useFragment({ fragment: ReportRowFragmentDoc, fragmentName: 'ReportRow', from: { __typename: 'Report', id: item.row.id } });
  const row = complete ? (data as ReportRowFragment) : item.row;
  const present = usePresent(row.id, viewerId);
  const { icon } = useManifest(row.account.id);
  return (
    <div
      id={`row-${item.key}`}
      className={`queue-slot queue-row${item.amber ? ' queue-amber' : ''}`}
      style={style}
      role="option"
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={item.position}
      onClick={() => onSelect(row)}
    >
      <RowName row={row} viewerId={viewerId} now={now} stale={stale} present={present} />
      <ReportRow row={row} icon={icon} viewerId={viewerId} now={now} stale={stale} present={present} />
    </div>
  );
});
