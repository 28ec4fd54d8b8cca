import { useState, type FormEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { useT } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { useTriage } from './useTriage.js';

/** What the report is called: the citizen's first words until a person improves them. */
export function TitleRow({ report, editable }: { report: OpenedReport; editable: boolean }) {
  const t = useT();
  const { triage, busy } = useTriage(report);
  const [editing, setEditing] = useState(false);
  if (!editable) return null;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title')).trim();
    if (title === '' || title === report.title || (await triage({ title }))) setEditing(false);
  };
  return (
    <>
      <dt>{t('facts.title')}</dt>
      <dd>
        {editing
          ? (
            <form className="facts-inline" onSubmit={(event) => void save(event)}>
              <TextField label={t('facts.title')} hideLabel name="title" defaultValue={report.title} maxLength={LIMITS.titleLength} autoFocus autoComplete="off" onKeyDown={(event) => event.key === 'Escape' && setEditing(false)} />
              <Button size="s" type="submit" busy={busy}>{t('app.save')}</Button>
            </form>
          )
          : <span className="facts-inline"><span className="ell" title={report.title}>{report.title}</span><button type="button" className="link-button" onClick={() => setEditing(true)}>{t('app.edit')}</button></span>}
      </dd>
    </>
  );
}
