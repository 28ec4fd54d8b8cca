import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { QueuePageDocument, type QueuePageQuery } from '@balie/schema/generated/graphql.js';
import { useLive } from '../../shared/live/useLive.js';
import { writeManifests, writeRows } from '../../shared/live/write-rows.js';
import { toQueueFilter } from './queue-filter.js';
import { applyChanges, joinPage, noRows, settle, type Change, type Question, type Rows } from './queue-rows.js';

const pageSize = 50;
/** Order is frozen until this long after the last key or pointer move in the list. */
const handStill = 5_000;

/** Lists left on the way to another screen: shown at once on the way back, while the fresh page is asked for. */
const kept = new Map<string, Rows>();
const keptLists = 6;

type Loading = 'first' | 'next' | null;
type Page = QueuePageQuery['queue'];

/** The list of one question: pages, live changes, and rest under the hand. */
export function useQueue(question: Question) {
  const client = useApolloClient();
  const live = useLive();
  const key = JSON.stringify(question);
  const [rows, setRows] = useState<Rows>(() => kept.get(key) ?? noRows);
  const [loading, setLoading] = useState<Loading>('first');
  const [error, setError] = useState<unknown>(null);
  const [shownKey, setShownKey] = useState(key);
  const state = useRef({ cursor: null as string | null, buffer: null as Change[] | null, busy: false, frozenUntil: 0, turn: 0, question });
  const thaw = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Another question: its kept list, or nothing, in this very render; the old rows are never shown under a new head.
  if (shownKey !== key) {
    setShownKey(key);
    setRows(kept.get(key) ?? noRows);
    setLoading('first');
    setError(null);
  }

  const load = useCallback(async (first: boolean) => {
    const now = state.current;
    if (now.busy && !first) return;
    const turn = (now.turn += 1);
    now.busy = true;
    now.buffer = [];
    setLoading(first ? 'first' : 'next');
    setError(null);
    try {
      const { filter, order } = now.question;
      const variables = { filter: toQueueFilter(filter), order, first: pageSize, after: first ? null : now.cursor };
      const { data } = await client.query({ query: QueuePageDocument, variables, fetchPolicy: 'no-cache' });
      if (turn !== now.turn || !data) return;
      const newer: Change[] = now.buffer ?? [];
      const page: Page = data.queue;
      keepPage(client.cache, page, newer);
      now.cursor = page.pageInfo.endCursor ?? null;
      setRows((before) => joinPage(before, { rows: page.edges.map((edge) => edge.node), more: page.pageInfo.hasNextPage }, newer, now.question, first));
      if (first) live.start(page.asOf);
    } catch (problem) {
      if (turn === now.turn) setError(problem);
    } finally {
      if (turn === now.turn) {
        now.busy = false;
        now.buffer = null;
        setLoading(null);
      }
    }
  }, [client, live]);

  useEffect(() => {
    const now = state.current;
    now.question = JSON.parse(key) as Question;
    now.cursor = null;
    void load(true);
    return () => void (now.turn += 1);
  }, [key, load]);

  useEffect(() => {
    kept.delete(key);
    if (rows !== noRows && shownKey === key) kept.set(key, rows);
    for (const old of [...kept.keys()].slice(0, -keptLists)) kept.delete(old);
  }, [key, shownKey, rows]);

  const settleNow = useCallback(() => {
    clearTimeout(thaw.current);
    state.current.frozenUntil = 0;
    setRows((before) => settle(before, state.current.question));
  }, []);

  /** The hand moved in the list. */
  const touch = useCallback(() => {
    state.current.frozenUntil = Date.now() + handStill;
    clearTimeout(thaw.current);
    thaw.current = setTimeout(settleNow, handStill);
  }, [settleNow]);

  useEffect(() => {
    const offChanges = live.onChanges((changes) => {
      const now = state.current;
      now.buffer?.push(...changes);
      setRows((before) => applyChanges(before, changes, now.question, now.frozenUntil > Date.now()));
    });
    const offReload = live.onReload(() => void load(true), true);
    return () => {
      offChanges();
      offReload();
      clearTimeout(thaw.current);
    };
  }, [live, load]);

  return useMemo(
    () => ({ rows, loading, error, touch, showNew: settleNow, loadMore: () => void load(false), reload: () => void load(true) }),
    [rows, loading, error, touch, settleNow, load],
  );
}

/** Puts a page's rows in the cache, except where something newer is there already; manifests always. */
function keepPage(cache: Parameters<typeof writeRows>[0], page: Page, newer: readonly Change[]): void {
  const changed = new Set(newer.map((change) => change.reportId));
  writeRows(cache, page.edges.filter(({ node }) => !changed.has(node.id)).map(({ node }) => ({ reportId: node.id, report: node })));
  writeManifests(cache, page.edges.map(({ node }) => node.account));
}
