import { useState } from 'react';
import { TextField } from '@balie/ui/Field.js';
import { SplitReportDocument, type SplitReportMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { clockTime } from '../../../shared/i18n/format.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useGoToReport } from '../../../shared/navigation.js';
import { announce } from '../../../shared/notify/announcer.js';
import { showToast } from '../../../shared/notify/toasts.js';
import { rememberNumbers } from '../../../shared/report-row/known.js';
import { endSelecting, useSelecting } from '../thread/selecting.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const payloadOf = (data: SplitReportMutation) => data.splitReport;

/** One conversation, two matters: what was chosen becomes a report of its own. */
export function SplitDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const goTo = useGoToReport();
  const ids = useSelecting(report.id) ?? [];
  const [title, setTitle] = useState('');
  const { act, ...attempt } = useReportAct(SplitReportDocument, payloadOf, report);
  const chosen = report.messages.edges.map(({ node }) => node).filter((message) => ids.includes(message.id));
  const submit = async () => {
    const made = (await act({ input: { reportId: report.id, expectedVersion: report.version, messageIds: ids, title: title.trim() || null } }))?.splitReport.newReport;
    if (!made) return;
    endSelecting();
    rememberNumbers([{ report: made }]);
    showToast({ kind: 'act', icon: 'link', title: t('split.done', { number: made.number }), text: made.title, action: { label: t('split.open', { number: made.number }), run: () => goTo(made.number) }, until: serverNow() + 12_000 });
    announce(t('split.done', { number: made.number }));
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('split.title')} description={t('split.text')} act={t('act.split')} attempt={attempt} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <ul className="stale-list" aria-label={t('select.label')}>
        {chosen.map((message) => <li key={message.id}><span className="muted">{clockTime(message.sentAt)}</span><p>{message.text ? `‘${message.text}’` : t('split.file')}</p></li>)}
      </ul>
      <TextField label={t('split.name')} hint={t('split.name.hint')} value={title} maxLength={LIMITS.titleLength} autoFocus autoComplete="off" onChange={(event) => setTitle(event.target.value)} />
    </ActDialog>
  );
}
