import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { MyAlertsDocument, type AlertPartsFragment } from '@balie/schema/generated/graphql.js';
import { serverNow } from '../../shared/clock/clock.js';
import { translate as t, wordFor } from '../../shared/i18n/i18n.js';
import { useLive } from '../../shared/live/useLive.js';
import { useGoToReport } from '../../shared/navigation.js';
import { announce } from '../../shared/notify/announcer.js';
import { showToast } from '../../shared/notify/toasts.js';
import { softTone } from '../../shared/sound/sound.js';
import { freshByKind, mannerOf } from './alert-kinds.js';
import { alerts } from './alerts-store.js';
import { useAlertActs } from './useAlertActs.js';

const soon = 250;
const atMostEvery = 2_000;
const shownFor = 15_000;

/** Keeps the bell: asked at the start and after changes, never by polling. What is new makes itself known once. Once, in the shell. */
export function useFollowAlerts(may: boolean): void {
  const client = useApolloClient();
  const live = useLive();
  const goTo = useGoToReport();
  const { seen, keep } = useAlertActs();
  useEffect(() => {
    if (!may) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let turn = 0;

    const tell = (kind: string, group: readonly AlertPartsFragment[]) => {
      const { icon, bad, sound } = mannerOf(kind);
      const [first] = group;
      if (!first) return;
      const title = wordFor('alert', kind);
      const { report, reportId } = first;
      const alone = group.length === 1;
      // Who has the report open sees it there; a toast would only stand in the way of what they do.
      if (alone && report && kind !== 'CLAIM_NUDGE' && window.location.href.includes(report.number)) return;
      const nudge = kind === 'CLAIM_NUDGE' && reportId;
      const action = nudge && alone
        ? { label: t('alert.keep'), run: () => { void keep(reportId); seen(first); } }
        : report && alone ? { label: t('alert.open'), run: () => { seen(first); goTo(report.number); } } : undefined;
      showToast({
        kind: `alert ${kind}`, icon, bad, title: alone ? title : t('alert.many', { count: group.length, title }), text: alone ? report?.title ?? first.why : t('alert.many.text'),
        ...(action ? { action } : {}), ...(nudge ? {} : { until: serverNow() + shownFor }),
      });
      announce(alone && report ? `${title}: ${report.title}` : t('alert.many', { count: group.length, title }));
      if (sound) softTone();
    };

    const ask = async () => {
      timer = undefined;
      last = Date.now();
      const mine = (turn += 1);
      try {
        const { data } = await client.query({ query: MyAlertsDocument, fetchPolicy: 'no-cache' });
        if (mine !== turn || !data) return;
        const before = alerts.get();
        alerts.set(data.alerts);
        // What was there when the page opened is in the bell; only what comes from now on is told.
        if (before) for (const [kind, group] of freshByKind(data.alerts, new Set(before.map((one) => one.id)))) tell(kind, group);
      } catch {
        // The live pill says that the connection is gone; the reload after it asks again.
      }
    };
    const plan = () => {
      timer ??= setTimeout(() => void ask(), Math.max(soon, last + atMostEvery - Date.now()));
    };
    void ask();
    const offChanges = live.onChanges(plan);
    const offReload = live.onReload(plan);
    return () => {
      turn += 1;
      clearTimeout(timer);
      offChanges();
      offReload();
    };
  }, [client, live, may, goTo, seen, keep]);
}
