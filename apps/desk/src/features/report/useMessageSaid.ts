import { useEffect, useRef } from 'react';
import { translate as t } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import { whoOf } from '../../shared/report-row/describe.js';
import type { OpenedReport } from './useOpenReport.js';

const shortText = 140;

/** Reads a new message of the citizen out when it is short; several at once are only counted. */
export function useMessageSaid(report: OpenedReport | null): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (!report) return;
    const inbound = report.messages.edges.filter(({ node }) => node.direction === 'INBOUND').map(({ node }) => node);
    const before = known.current;
    known.current = new Set(inbound.map((message) => message.id));
    if (!before) return;
    const fresh = inbound.filter((message) => !before.has(message.id) && !message.late);
    const name = whoOf(report.contact, t);
    const [first] = fresh;
    if (fresh.length > 1) announce(t('said.messages', { count: fresh.length, name }));
    else if (first) announce(t('said.message', { name, text: first.text && first.text.length <= shortText ? first.text : '' }));
  }, [report]);
}
