import { useId, useState, type FormEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { TextField } from '@balie/ui/Field.js';
import { Icon } from '@balie/ui/Icon.js';
import { Notice } from '@balie/ui/Notice.js';
import { useT, wordFor } from '../../../shared/i18n/i18n.js';
import type { OpenedReport } from '../useOpenReport.js';
import { Section } from './Section.js';
import { useReference } from './useReference.js';
import { useTriage } from './useTriage.js';

/** Where it is, how we know, and how sure that is. */
export function PlaceSection({ report, editable }: { report: OpenedReport; editable: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { place } = report;
  const words = [place?.text, place?.municipality].filter(Boolean);
  const known = place && (words.length > 0 || place.latitude != null);
  return (
    <Section name="place" title={t('facts.place')} action={editable && !editing && <button type="button" className="link-button" onClick={() => setEditing(true)}>{t('app.edit')}</button>}>
      {editing ? <PlaceForm report={report} onDone={() => setEditing(false)} /> : (
        <div className="facts-place">
          <Icon name="pin" size={14} />
          {known ? (
            <div>
              <b>{[...new Set(words)].join(', ') || t('file.location')}</b>
              <span className="muted">{wordFor('facts.source', place.source)}</span>
              {place.latitude != null && place.longitude != null && <span className="muted num">{t('file.coordinates', { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) })}</span>}
            </div>
          ) : <div><span className="muted">{t('facts.place.none')}</span></div>}
        </div>
      )}
      {place?.ambiguous && !editing && <Notice tone="amber" icon="diamond">{t('facts.place.ambiguous')}</Notice>}
    </Section>
  );
}

function PlaceForm({ report, onDone }: { report: OpenedReport; onDone: () => void }) {
  const t = useT();
  const list = useId();
  const { teams } = useReference();
  const { triage, busy } = useTriage(report);
  const [unknown, setUnknown] = useState(false);
  const municipalities = [...new Set(teams.flatMap((team) => team.municipalities))].sort((a, b) => a.localeCompare(b, 'nl'));
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const placeText = String(data.get('text')).trim();
    const typed = String(data.get('municipality')).trim();
    const municipality = municipalities.find((name) => name.toLowerCase() === typed.toLowerCase());
    setUnknown(typed !== '' && !municipality);
    if (typed !== '' && !municipality) return;
    if (await triage({ ...(placeText ? { placeText } : {}), ...(municipality ? { municipality } : {}) })) onDone();
  };
  return (
    <form className="facts-form" onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <TextField label={t('facts.place.text')} name="text" defaultValue={report.place?.text ?? ''} autoFocus autoComplete="off" />
      <TextField label={t('facts.place.municipality')} name="municipality" list={list} defaultValue={report.place?.municipality ?? ''} autoComplete="off" error={unknown ? t('facts.place.unknown') : null} />
      <datalist id={list}>{municipalities.map((name) => <option key={name} value={name} />)}</datalist>
      <div className="reason-acts"><Button size="s" kind="primary" type="submit" busy={busy}>{t('app.save')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('app.cancel')}</Button></div>
    </form>
  );
}
