import { useState } from 'react';
import { TeamDeclineDocument, type TeamDeclineMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { Choices, TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT } from '../../shared/i18n/i18n.js';
import { useTeamAct } from './useTeamAct.js';

const reasons = ['area', 'busy', 'police', 'unclear', 'else'] as const;
type Reason = (typeof reasons)[number];
const payloadOf = (data: TeamDeclineMutation) => data.declineAssignment;

/** The team gives a report back: one tap on the usual reasons, own words for the rest. */
export function DeclineDialog({ report, onClose, onDone }: { report: { id: string; title: string }; onClose: () => void; onDone?: (() => void) | undefined }) {
  const t = useT();
  const [reason, setReason] = useState<Reason | null>(null);
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const { act, busy, trouble } = useTeamAct(TeamDeclineDocument, payloadOf);
  const text = reason === null ? '' : reason === 'else' ? other.trim() : t(`team.decline.${reason}`);
  const submit = async () => {
    setTried(true);
    if (text === '' || !(await act({ input: { reportId: report.id, reason: text } }, t('team.declined.said', { title: report.title })))) return;
    onClose();
    onDone?.();
  };
  return (
    <Dialog open title={`${t('team.decline.title')}: ${report.title}`} description={t('team.decline.text')} onClose={onClose}>
      <form className="team-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Choices legend={t('team.decline.reason')} value={reason} onChange={(next) => setReason(next as Reason)} options={reasons.map((value) => ({ value, label: t(`team.decline.${value}`) }))} />
        {reason === 'else' && <TextField label={t('team.decline.other')} value={other} autoFocus autoComplete="off" maxLength={LIMITS.reasonLength} onChange={(event) => setOther(event.target.value)} />}
        <div>
          {tried && text === '' && <Notice tone="amber" icon="warn">{t('reason.missing')}</Notice>}
          {trouble && <Notice tone="red" icon="warn" title={t('problem.title')}>{trouble}</Notice>}
        </div>
        <DialogActions>
          <Button kind="primary" type="submit" busy={busy}>{t('team.decline.act')}</Button>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
