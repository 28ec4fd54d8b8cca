import { useState } from 'react';
import { Choices, TextField } from '@balie/ui/Field.js';
import { CancelPromiseDocument, KeepPromiseDocument, type CancelPromiseMutation, type KeepPromiseMutation } from '@balie/schema/generated/graphql.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { ActDialog, sayDone, type ActProps } from './ActDialog.js';
import { useReportAct } from './useReportAct.js';

const kept = (data: KeepPromiseMutation) => data.keepPromise;
const cancelled = (data: CancelPromiseMutation) => data.cancelPromise;

/** A promise was kept (with what came of it), or is given up (and why). */
export function PromiseEndDialog({ report, about, onNews, onClose, returnFocus }: ActProps) {
  const t = useT();
  const promise = report.promises.find((one) => one.id === about);
  const keep = useReportAct(KeepPromiseDocument, kept, report);
  const cancel = useReportAct(CancelPromiseDocument, cancelled, report);
  const [how, setHow] = useState<'kept' | 'cancelled'>('kept');
  const [words, setWords] = useState('');
  if (!promise) return null;
  const submit = async () => {
    const done = how === 'kept'
      ? await keep.act({ input: { promiseId: promise.id, note: words.trim() || null } })
      : await cancel.act({ input: { promiseId: promise.id, reason: words.trim() } });
    if (!done) return;
    sayDone(t(how === 'kept' ? 'promise.kept.done' : 'promise.cancelled.done'), promise.text);
    onClose();
    onNews().catch(() => undefined);
  };
  return (
    <ActDialog title={t('promise.end.title')} description={promise.text} act={t('app.save')} attempt={how === 'kept' ? keep : cancel} missing={how === 'cancelled' && words.trim() === '' ? [t('act.reason')] : []} onSubmit={() => void submit()} onNews={onNews} onClose={onClose} returnFocus={returnFocus}>
      <Choices legend={t('promise.end.how')} value={how} onChange={(next) => setHow(next === 'cancelled' ? 'cancelled' : 'kept')} options={[{ value: 'kept', label: t('promise.kept') }, { value: 'cancelled', label: t('promise.cancelled') }]} />
      <TextField label={how === 'kept' ? t('promise.kept.note') : t('act.reason')} hint={t('reason.logged.short')} value={words} maxLength={LIMITS.reasonLength} autoComplete="off" onChange={(event) => setWords(event.target.value)} />
    </ActDialog>
  );
}
