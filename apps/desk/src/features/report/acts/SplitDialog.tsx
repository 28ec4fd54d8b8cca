import { useState } from 'react';
import { Choices, TextField } from '@balie/ui/Field.js';
import { MoveMessagesDocument, SplitReportDocument, type MoveMessagesMutation, type SplitReportMutation } from '@balie/schema/generated/graphql.js';
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

const splitOf = (data: SplitReportMutation) => data.splitReport;
const movedOf = (data: MoveMessagesMutation) => data.moveMessages;
const fresh = 'new';

/** One conversation, two matters: what was chosen becomes a report of its own, or goes to one the conversation already has. */
export function SplitDialog({ report, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const goTo = useGoToReport();
  const ids = useSelecting(report.id) ?? [];
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [to, setTo] = useState(fresh);
  const splitting = useReportAct(SplitReportDocument, splitOf, report);
  const moving = useReportAct(MoveMessagesDocument, movedOf, report);
  const others = report.viewerCan.includes('moveMessages') ? report.conversationReports.filter((one) => one.status !== 'CLOSED') : [];
  const move = to !== fresh;
  const asksReason = moving.trouble?.code === 'REASON_REQUIRED';
  const chosen = report.messages.edges.map(({ node }) => node).filter((message) => ids.includes(message.id));
  const submit = async () => {
    const base = { reportId: report.id, expectedVersion: report.version, messageIds: ids };
    const made = move
      ? (await moving.act({ input: { ...base, toReportId: to, overrideReason: reason.trim() || null } }))?.moveMessages.newReport
      : (await splitting.act({ input: { ...base, title: title.trim() || null } }))?.splitReport.newReport;
    if (!made) return;
    endSelecting();
    rememberNumbers([{ report: made }]);
    showToast({ kind: 'act', icon: 'link', title: t(move ? 'split.moved' : 'split.done', { number: made.number }), text: made.title, action: { label: t('split.open', { number: made.number }), run: () => goTo(made.number) }, until: serverNow() + 12_000 });
    announce(t(move ? 'split.moved' : 'split.done', { number: made.number }));
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t(move ? 'split.title.move' : 'split.title')} description={t('split.text')} act={t(move ? 'split.move' : 'act.split')} attempt={move ? moving : splitting} missing={ids.length === 0 ? [t('select.label')] : asksReason && reason.trim() === '' ? [t('act.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <ul className="stale-list" aria-label={t('select.label')}>
        {chosen.map((message) => <li key={message.id}><span className="muted">{clockTime(message.sentAt)}</span><p>{message.text ? `‘${message.text}’` : t('split.file')}</p></li>)}
      </ul>
      {others.length > 0 && <Choices legend={t('split.to')} value={to} onChange={setTo} options={[{ value: fresh, label: t('split.new') }, ...others.map((one) => ({ value: one.id, label: `${one.number} · ${one.title}` }))]} />}
      {move
        ? asksReason && <TextField label={t('act.reason')} hint={t('split.reason.hint')} value={reason} maxLength={LIMITS.reasonLength} autoFocus autoComplete="off" onChange={(event) => setReason(event.target.value)} />
        : <TextField label={t('split.name')} hint={t('split.name.hint')} value={title} maxLength={LIMITS.titleLength} autoFocus autoComplete="off" onChange={(event) => setTitle(event.target.value)} />}
    </ActDialog>
  );
}
