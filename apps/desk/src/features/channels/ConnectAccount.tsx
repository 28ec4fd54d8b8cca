import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { SelectField, TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton, Waiting } from '@balie/ui/Skeleton.js';
import { ChannelKindsDocument, ConnectAccountDocument } from '@balie/schema/generated/graphql.js';
import { explainError } from '../../shared/api/explain-error.js';
import { useAct } from '../../shared/api/useAct.js';
import { useT } from '../../shared/i18n/i18n.js';
import { Guide } from './Guide.js';
import { SettingFields } from './SettingFields.js';
import { missingIn, readForm, settingsOf } from './settings-form.js';

const MOST_NAME = 200;

/** A new account: which channel, what it asks for, and how to get that. Whatever was typed stays until it is connected. */
export function ConnectAccount({ onConnected }: { onConnected: (id: string) => void }) {
  const t = useT();
  const { data, error } = useQuery(ChannelKindsDocument);
  const { run, busy } = useAct(ConnectAccountDocument);
  const [kind, setKind] = useState('');
  const [name, setName] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const kinds = data?.channelKinds ?? [];
  const chosen = kinds.find((one) => one.kind === kind) ?? kinds[0];
  const fields = readForm(chosen?.settingsSchema);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    const lacking = [...(name.trim() === '' ? ['name'] : []), ...missingIn(fields, values)];
    setMissing(lacking);
    setProblem(null);
    if (lacking.length > 0) return;
    try {
      const answer = (await run({ input: { kind: chosen.kind, name, settings: settingsOf(fields, values) } }))?.connectChannelAccount;
      if (answer?.account) onConnected(answer.account.id);
      else setProblem(answer?.problem?.message ?? null);
    } catch (trouble) {
      setProblem(explainError(trouble).text);
    }
  };

  if (error) return <Notice tone="amber" icon="warn" title={t('error.title')}>{explainError(error).text}</Notice>;
  if (!chosen) return <Waiting><Skeleton lead bars={[60, 40]} /></Waiting>;
  return (
    <div className="channels-detail">
      <header><h2>{t('channels.new')}</h2></header>
      <form className="channels-form" onSubmit={(event) => void submit(event)} noValidate>
        <SelectField label={t('channels.new.kind')} value={chosen.kind} onChange={(event) => { setKind(event.target.value); setMissing([]); }}>
          {kinds.map((one) => <option key={one.kind} value={one.kind}>{one.name}</option>)}
        </SelectField>
        <Guide steps={chosen.guide} />
        <TextField label={t('channels.name')} hint={t('channels.name.hint')} value={name} maxLength={MOST_NAME} autoComplete="off" error={missing.includes('name') ? t('channels.required') : null} onChange={(event) => setName(event.target.value)} />
        <SettingFields fields={fields} values={values} missing={missing} onChange={(field, value) => setValues((now) => ({ ...now, [field]: value }))} />
        {problem && <Notice tone="amber" icon="warn" title={problem} />}
        <div><Button kind="primary" type="submit" busy={busy}>{t('channels.save')}</Button></div>
      </form>
    </div>
  );
}
