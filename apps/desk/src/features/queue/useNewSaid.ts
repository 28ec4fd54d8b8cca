import { useEffect, useRef } from 'react';
import { translate as t } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import type { Rows } from './queue-rows.js';

/** Says how many reports came in since the last time it was said; lists themselves are silent (ux.md § 14). */
export function useNewSaid(rows: Rows): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const all = [...rows.shown, ...rows.waiting];
    const before = known.current;
    known.current = new Set(all.map((row) => row.id));
    if (!before || before.size === 0) return;
    const started = Date.now() - 60_000;
    const fresh = all.filter((row) => !before.has(row.id) && row.claim == null && Date.parse(row.createdAt) > started);
    if (fresh.length === 0) return;
    const urgent = fresh.filter((row) => row.urgency < 'U3').length;
    announce(urgent > 0 ? t('said.new.urgent', { count: fresh.length, urgent }) : fresh.length === 1 ? t('said.new.one') : t('said.new', { count: fresh.length }));
  }, [rows]);
}
