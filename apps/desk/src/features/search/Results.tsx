import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Button } from '@balie/ui/Button.js';
import type { ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { useNow } from '../../shared/clock/clock.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useStale } from '../../shared/live/useLive.js';
import { announce } from '../../shared/notify/announcer.js';
import { ReportRow, RowName } from '../../shared/report-row/ReportRow.js';
import { useManifest } from '../../shared/report-row/useManifest.js';
import { useViewer } from '../../shared/session/session.js';

/** What was found, newest first; a row is a link that shows the report beside it. */
export function Results({ rows, more, onMore }: { rows: readonly ReportRowFragment[]; more: boolean; onMore: () => void }) {
  const t = useT();
  const found = rows.length === 1 ? t('search.found.one') : t('search.found', { count: more ? `${rows.length}+` : rows.length });
  useEffect(() => announce(found), [found]);
  return (
    <div className="search-results">
      <p className="search-count">{found}</p>
      <ul aria-label={t('search.results')}>{rows.map((row) => <Result key={row.id} row={row} />)}</ul>
      {more && <div className="search-more"><Button onClick={onMore}>{t('search.more')}</Button></div>}
    </div>
  );
}

function Result({ row }: { row: ReportRowFragment }) {
  const viewer = useViewer();
  const now = useNow();
  const stale = useStale();
  const [params] = useSearchParams();
  const { icon } = useManifest(row.account.id);
  const target = new URLSearchParams(params);
  target.set('m', row.number);
  const current = params.get('m') === row.number;
  return (
    <li>
      <Link className="search-result" href={`/zoeken?${target}`} aria-current={current ? 'true' : undefined}>
        <RowName row={row} viewerId={viewer.id} now={now} stale={stale} />
        <ReportRow row={row} icon={icon} viewerId={viewer.id} now={now} stale={stale} />
      </Link>
    </li>
  );
}
