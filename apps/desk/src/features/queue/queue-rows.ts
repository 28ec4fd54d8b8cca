import type { QueueOrder, ReportRowFragment } from '@balie/schema/generated/graphql.js';
import { compareBy, fits, type ListFilter } from './queue-filter.js';

/** One report changed; null = it left this person's sight; own = by their act on this screen. */
export type Change = { reportId: string; report: ReportRowFragment | null; own: boolean };

/** What is asked: decides which rows belong and where. */
export type Question = { filter: ListFilter; order: QueueOrder; viewerId: string };

/** The list as it stands: rows on the screen, rows that wait behind "3 nieuwe", and whether the server has more. */
export type Rows = { shown: readonly ReportRowFragment[]; waiting: readonly ReportRowFragment[]; more: boolean };

export const noRows: Rows = { shown: [], waiting: [], more: false };

/** First place where `row` may stand. */
function placeOf(rows: readonly ReportRowFragment[], row: ReportRowFragment, compare: (a: ReportRowFragment, b: ReportRowFragment) => number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = rows[middle];
    if (other && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Beyond the last loaded row the next page will bring it; nothing is lost by leaving it out. */
function isBeyond(rows: Rows, row: ReportRowFragment, order: QueueOrder): boolean {
  const last = rows.shown[rows.shown.length - 1];
  return rows.more && last !== undefined && compareBy[order](row, last) > 0;
}

/**
 * Takes changes into the list. While `frozen` a row that is there keeps its place and only new ones wait, unless the person did it
 * themselves; else every row goes where it belongs.
 */
export function applyChanges(rows: Rows, changes: readonly Change[], question: Question, frozen: boolean): Rows {
  const compare = compareBy[question.order];
  const moving = new Map<string, ReportRowFragment | null>();
  const staying = new Map<string, ReportRowFragment>();
  const here = new Set(rows.shown.map((row) => row.id));
  let waiting = rows.waiting;
  for (const { reportId, report, own } of changes) {
    const wanted = report && fits(report, question.filter, question.viewerId) ? report : null;
    waiting = waiting.some((row) => row.id === reportId) ? waiting.filter((row) => row.id !== reportId) : waiting;
    if (!frozen || own) {
      staying.delete(reportId);
      moving.set(reportId, wanted && !isBeyond(rows, wanted, question.order) ? wanted : null);
    } else if (here.has(reportId)) {
      if (moving.get(reportId)) moving.set(reportId, report);
      else if (report) staying.set(reportId, report);
      else moving.set(reportId, null);
    } else if (wanted && !isBeyond(rows, wanted, question.order)) waiting = [...waiting, wanted];
  }
  if (moving.size === 0 && staying.size === 0) return waiting === rows.waiting ? rows : { ...rows, waiting };
  const shown: ReportRowFragment[] = [];
  for (const row of rows.shown) if (!moving.has(row.id)) shown.push(staying.get(row.id) ?? row);
  for (const row of moving.values()) if (row) shown.splice(placeOf(shown, row, compare), 0, row);
  return { ...rows, shown, waiting };
}

/** The hand is still: waiting rows come in, rows that no longer fit go, all in order. */
export function settle(rows: Rows, question: Question): Rows {
  const compare = compareBy[question.order];
  const shown = [...rows.shown, ...rows.waiting].filter((row) => fits(row, question.filter, question.viewerId)).sort(compare);
  const same = rows.waiting.length === 0 && shown.length === rows.shown.length && shown.every((row, at) => row === rows.shown[at]);
  return same ? rows : { ...rows, shown, waiting: [] };
}

/**
 * Joins a page of the server with what is there. `newer`: what changed since the page was asked for, which the page may not know yet.
 * `first`: it replaces everything.
 */
export function joinPage(rows: Rows, page: { rows: readonly ReportRowFragment[]; more: boolean }, newer: readonly Change[], question: Question, first: boolean): Rows {
  const known = new Map((first ? [] : rows.shown).map((row) => [row.id, row]));
  for (const row of page.rows) if (!known.has(row.id)) known.set(row.id, row);
  const joined: Rows = { shown: [...known.values()], waiting: first ? [] : rows.waiting, more: page.more };
  const ordered = first ? joined : { ...joined, shown: [...joined.shown].sort(compareBy[question.order]) };
  return applyChanges(ordered, newer.map((change) => ({ ...change, own: true })), question, false);
}
