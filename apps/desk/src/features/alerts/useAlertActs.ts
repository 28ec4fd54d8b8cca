import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { KeepClaimDocument, MarkAlertSeenDocument, type AlertPartsFragment } from '@balie/schema/generated/graphql.js';
import { problemText } from '../../shared/api/problem.js';
import { serverNow } from '../../shared/clock/clock.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useLive } from '../../shared/live/useLive.js';
import { announce } from '../../shared/notify/announcer.js';
import { showToast } from '../../shared/notify/toasts.js';
import { putAlert } from './alerts-store.js';

/** Seen is private and can be done at once; keeping a claim is the server's to say. */
export function useAlertActs() {
  const t = useT();
  const client = useApolloClient();
  const live = useLive();
  const seen = useCallback((alert: AlertPartsFragment) => {
    if (alert.seenAt) return;
    putAlert({ ...alert, seenAt: new Date(serverNow()).toISOString() });
    client.mutate({ mutation: MarkAlertSeenDocument, variables: { input: { alertId: alert.id } } })
      .then(({ data }) => data?.markAlertSeen.alert && putAlert(data.markAlertSeen.alert))
      .catch(() => putAlert(alert));
  }, [client]);
  const keep = useCallback(async (reportId: string) => {
    try {
      const { data } = await client.mutate({ mutation: KeepClaimDocument, variables: { input: { reportId } } });
      const payload = data?.keepClaim;
      if (payload?.problem) showToast({ kind: 'keep', icon: 'warn', bad: true, title: t('problem.title'), text: problemText(payload.problem), until: serverNow() + 8_000 });
      if (!payload?.report) return;
      live.publish(payload.report);
      announce(t('alert.kept'));
    } catch {
      showToast({ kind: 'keep', icon: 'warn', bad: true, title: t('problem.title'), text: t('error.network'), until: serverNow() + 8_000 });
    }
  }, [client, live, t]);
  return { seen, keep };
}
