import type { ApolloClient } from '@apollo/client';
import { QueueChangedDocument, ReportChangedDocument, type QueueChangedSubscription, type ReportChangedSubscription, type ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { setServerTime } from '../clock/clock.js';
import { createStore, type Store } from '../store.js';
import { createBatch } from './batch.js';
import { writeRows } from './write-rows.js';
import { openStream, type Stream } from './stream.js';
import type { StreamEnd, Transport } from './transport.js';

/** One report changed. null: it left this person's sight. own: by their act on this screen, so it may move rows at once. */
export type RowChange = { reportId: string; report: ReportRowFragment | null; own: boolean };

/** What was caught up with after being away; shown once. */
export type CatchUp = { changes: number; mine: number; at: number };

export type LiveState = { since: number; heardAt: number | null; catchUp: CatchUp | null };

export type Live = {
  state: Store<LiveState>;
  /** Begins the one stream of this client, after the sequence its first page is true at; later calls do nothing. */
  start: (asOf: string | null) => void;
  stop: () => void;
  /** Follows the open report; `onNews` after each change of it. Ends with the returned function. */
  watchReport: (id: string, onNews: () => void) => () => void;
  /** Hears every batch of changes, of others and own. */
  onChanges: (listener: (changes: RowChange[]) => void) => () => void;
  /** Begins anew: what is shown is loaded again, and the stream follows from there. */
  reload: () => void;
  /** The server cannot continue from where we were, or somebody signed in again: load what is shown. */
  onReload: (listener: () => void, isList?: boolean) => () => void;
  /** A row as a mutation returned it. */
  publish: (report: ReportRowFragment) => void;
  /** The person looks again after being away: make sure the picture is of now. */
  check: () => void;
};

/** Longer than this without a sign of life (pulses come every 5 s) and the socket is taken for dead. */
const deadAfter = 16_000;
/** Shorter absences are not worth a summary. */
const awayAfter = 10_000;

type Options = { client: ApolloClient; transport: Transport; viewerId: () => string | null; onSignedOut: () => void };

/** The live side of the desk: one stream for the queue, one for the open report, and the age of it all. */
export function createLive({ client, transport, viewerId, onSignedOut }: Options): Live {
  const state = createStore<LiveState>({ since: Date.now(), heardAt: null, catchUp: null });
  const listeners = new Set<(changes: RowChange[]) => void>();
  const reloaders = new Set<() => void>();
  const reports = new Set<Stream>();
  let lists = 0;
  let sequence: string | null = null;
  let stream: Stream | null = null;
  let watchdog: ReturnType<typeof setInterval> | undefined;
  let missed: { changes: Set<string>; mine: Set<string> } | null = null;

  const tell = (changes: RowChange[]) => {
    for (const listener of [...listeners]) listener(changes);
  };
  const add = createBatch<RowChange>((changes) => {
    writeRows(client.cache, changes);
    tell(changes);
  });

  const hear = () => {
    const { heardAt } = state.get();
    const now = Date.now();
    if (heardAt !== null && now - heardAt > awayAfter) missed ??= { changes: new Set(), mine: new Set() };
    state.set((before) => ({ ...before, heardAt: now }));
  };

  const caughtUp = () => {
    if (!missed) return;
    state.set((before) => ({ ...before, catchUp: { changes: missed?.changes.size ?? 0, mine: missed?.mine.size ?? 0, at: Date.now() } }));
    missed = null;
  };

  const onQueue = (data: unknown) => {
    const frame = (data as QueueChangedSubscription).queueChanged;
    hear();
    sequence = frame.sequence;
    if (frame.reportId == null) {
      setServerTime(frame.at);
      caughtUp();
      return;
    }
    if (missed) {
      missed.changes.add(frame.reportId);
      if (frame.report?.owner?.id === viewerId()) missed.mine.add(frame.reportId);
    }
    add({ reportId: frame.reportId, report: frame.report ?? null, own: false });
  };

  const onEnd = (why: StreamEnd) => {
    if (why === 'UNAUTHENTICATED') onSignedOut();
    if (why === 'REFETCH') live.reload();
  };

  const live: Live = {
    state,
    start: (asOf) => {
      if (stream) return;
      sequence = asOf ?? sequence;
      // A page that just came is a sign of life: the picture is of now.
      state.set((before) => ({ ...before, since: Date.now(), heardAt: asOf === null ? before.heardAt : Date.now() }));
      stream = openStream({
        transport,
        document: client.cache.transformDocument(QueueChangedDocument),
        variables: () => ({ afterSequence: sequence }),
        onData: onQueue,
        onEnd,
      });
      watchdog = setInterval(() => {
        const { heardAt, since } = state.get();
        if (Date.now() - (heardAt ?? since) > deadAfter) transport.cut();
      }, deadAfter);
    },
    stop: () => {
      stream?.stop();
      stream = null;
      sequence = null;
      clearInterval(watchdog);
    },
    watchReport: (id, onNews) => {
      let after: string | null = sequence;
      const watched = openStream({
        transport,
        document: client.cache.transformDocument(ReportChangedDocument),
        variables: () => ({ id, afterSequence: after }),
        onData: (data) => {
          const frame = (data as ReportChangedSubscription).reportChanged;
          after = frame.sequence;
          if (frame.reportId == null) return;
          onNews();
        },
        onEnd: (why) => {
          if (why !== 'REFETCH') return;
          after = null;
          onNews();
          watched.retryNow();
        },
      });
      reports.add(watched);
      return () => {
        reports.delete(watched);
        watched.stop();
      };
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reload: () => {
      live.stop();
      for (const reload of [...reloaders]) reload();
      // A list starts the stream with its page; where no list is shown, the picture starts from now.
      if (lists === 0) live.start(null);
    },
    onReload: (listener, isList = false) => {
      reloaders.add(listener);
      lists += isList ? 1 : 0;
      return () => {
        reloaders.delete(listener);
        lists -= isList ? 1 : 0;
      };
    },
    publish: (report) => tell([{ reportId: report.id, report, own: true }]),
    check: () => {
      const { heardAt, since } = state.get();
      if (Date.now() - (heardAt ?? since) > awayAfter) {
        missed ??= { changes: new Set(), mine: new Set() };
        transport.cut();
      }
      stream?.retryNow();
      for (const report of reports) report.retryNow();
    },
  };
  return live;
}
