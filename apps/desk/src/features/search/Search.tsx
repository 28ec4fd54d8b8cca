import { useLazyQuery } from '@apollo/client/react';
import { useEffect, useRef, type FormEvent } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Switch, TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { REPORT_STATUSES } from '@balie/domain/words/enums.js';
import { SearchReportsDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { ListEdge } from '../../shared/layout/ListEdge.js';
import { writeManifests, writeRows } from '../../shared/live/write-rows.js';
import { readNumber, useSelection } from '../../shared/navigation.js';
import { Results } from './Results.js';
import './Search.css';

const pageSize = 30;

/** Looking things up: nothing is asked before Enter, because what is searched and found is logged. The question is in the address. */
export function Search() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const { select } = useSelection();
  const query = params.get('q') ?? '';
  const closed = params.get('klaar') === '1';
  const [ask, { data, loading, error, called, client, fetchMore }] = useLazyQuery(SearchReportsDocument, { fetchPolicy: 'network-only' });
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (query === '') return;
    const number = readNumber(query);
    if (number) select(number);
    void ask({ variables: { filter: { search: query, ...(closed ? { status: [...REPORT_STATUSES] } : {}) }, first: pageSize, after: null } }).catch(() => undefined);
  }, [query, closed, ask, select]);
  const edges = data?.queue.edges;
  useEffect(() => {
    if (!edges) return;
    writeManifests(client.cache, edges.map(({ node }) => node.account));
    writeRows(client.cache, edges.map(({ node }) => ({ reportId: node.id, report: node })));
  }, [edges, client]);

  const change = (next: { q?: string; klaar?: boolean }) => setParams((now) => {
    const copy = new URLSearchParams(now);
    if (next.q !== undefined) {
      copy.delete('m');
      copy.set('q', next.q);
    }
    if (next.klaar === true) copy.set('klaar', '1');
    if (next.klaar === false) copy.delete('klaar');
    return copy;
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q')).trim();
    if (q !== '') change({ q });
  };
  const more = () => {
    const page = data?.queue.pageInfo;
    if (!page?.hasNextPage) return;
    void fetchMore({
      variables: { after: page.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ queue: { ...fetchMoreResult.queue, edges: [...before.queue.edges, ...fetchMoreResult.queue.edges] } }),
    });
  };

  return (
    <section className="search" aria-label={t('search.title')} data-pane="list">
      <header className="search-head">
        <h1>{t('search.title')}</h1>
        <form className="search-form" role="search" onSubmit={submit}>
          <TextField key={query} ref={field} label={t('search.label')} name="q" type="search" defaultValue={query} autoFocus autoComplete="off" data-pane-start hint={t('search.logged')} />
          <Button kind="primary" type="submit" busy={{ busy: loading, label: t('app.busy') }}>{t('search.act')}</Button>
        </form>
        <Switch label={t('search.closed')} checked={closed} onChange={(klaar) => change({ klaar })} />
      </header>
      {query === '' && <EmptyState title={t('search.start')} icon="search">{t('search.start.text')}</EmptyState>}
      {error && <div className="search-trouble"><Notice tone="amber" icon="warn" title={t('error.title')}>{explainError(error).text}</Notice></div>}
      {loading && !data && <Waiting><div className="search-trouble"><Skeleton lead bars={[50, 70, 40]} /></div></Waiting>}
      {called && query !== '' && edges && (edges.length === 0
        ? <EmptyState title={t('search.none', { query })}>{t('search.none.text')}</EmptyState>
        : <Results rows={edges.map(({ node }) => node)} more={data.queue.pageInfo.hasNextPage} onMore={more} />)}
      <ListEdge />
    </section>
  );
}
