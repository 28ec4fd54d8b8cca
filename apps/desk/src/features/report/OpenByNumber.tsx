import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '@balie/ui/Button.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Notice } from '@balie/ui/Notice.js';
import { OpenReportByNumberDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useT } from '../../shared/i18n/i18n.js';
import { markOpened } from '../../shared/opened.js';
import { rememberNumbers } from '../../shared/report-row/known.js';
import { BackToList } from './BackToList.js';
import { focusHeading } from './focus-heading.js';
import { NoAccess } from './NoAccess.js';
import { ReasonForm } from './ReasonForm.js';

type State = 'ask' | 'busy' | 'absent' | { needsReason: string } | { error: unknown };

/** A link to a report that no list has shown: nothing is asked of the server before the person says so. */
export function OpenByNumber({ number }: { number: string }) {
  const t = useT();
  const client = useApolloClient();
  const [state, setState] = useState<State>('ask');
  const open = async (reason?: string) => {
    setState('busy');
    try {
      const { data } = await client.query({ query: OpenReportByNumberDocument, variables: { number, reason: reason ?? null }, fetchPolicy: 'network-only' });
      const report = data?.reportByNumber;
      if (!report) setState('absent');
      else if (report.reasonRequired && !reason) setState({ needsReason: report.number });
      else {
        markOpened(report.id, reason);
        rememberNumbers([{ report }, { report: { id: report.id, number } }]);
        focusHeading();
      }
    } catch (error) {
      setState({ error });
    }
  };
  if (state === 'absent') return <NoAccess />;
  const busy = { busy: state === 'busy', label: t('app.busy') };
  return (
    <section className="report report-choose" aria-label={t('pane.report')} data-pane="report" tabIndex={-1}>
      <BackToList />
      {typeof state === 'object' && 'needsReason' in state
        ? <div className="choose"><ReasonForm label={t('choose.reason')} hint={t('choose.reason.hint')} act={t('choose.open')} onReason={(reason) => void open(reason)} /></div>
        : (
          <EmptyState title={number} icon="doc" action={<Button kind="primary" busy={busy} data-pane-start onClick={() => void open()}>{t('choose.open')}</Button>}>
            {t('choose.open.logged')}
          </EmptyState>
        )}
      {typeof state === 'object' && 'error' in state && <div className="choose"><Notice tone="amber" icon="warn" title={t('error.title')}>{explainError(state.error).text}</Notice></div>}
    </section>
  );
}
