import { Button } from '@balie/ui/Button.js';
import { TextArea, TextField } from '@balie/ui/Field.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import { madeUp, type SettingField } from './settings-form.js';

const MADE_LENGTH = 32;

interface Props {
  fields: readonly SettingField[];
  values: Readonly<Record<string, string>>;
  /** Names of what must still be filled in. */
  missing: readonly string[];
  onChange: (name: string, value: string) => void;
}

/** The fields a channel asks for; what few need is behind "rarely needed". */
export function SettingFields({ fields, ...rest }: Props) {
  const t = useT();
  const rare = fields.filter((field) => field.rare);
  return (
    <>
      {fields.filter((field) => !field.rare).map((field) => <Setting key={field.name} field={field} {...rest} />)}
      {rare.length > 0 && <details><summary>{t('channels.more')}</summary>{rare.map((field) => <Setting key={field.name} field={field} {...rest} />)}</details>}
    </>
  );
}

function Setting({ field: { name, title, hint, secret, made, list }, values, missing, onChange }: Omit<Props, 'fields'> & { field: SettingField }) {
  const t = useT();
  const value = values[name] ?? '';
  const error = missing.includes(name) ? t('channels.required') : null;
  const hints = [hint, secret && t('channels.secret.hint'), list && t('channels.list.hint')].filter(Boolean).join(' ');
  const shared = { label: title, error, value, ...(hints ? { hint: hints } : {}), autoComplete: 'off', spellCheck: false };
  if (list) return <TextArea {...shared} rows={3} onChange={(event) => onChange(name, event.target.value)} />;
  return (
    <div className="channels-setting">
      {/* What was made up here has to be read once, to be filled in at the provider. */}
      <TextField {...shared} type={secret && !made ? 'password' : 'text'} {...(secret ? { autoComplete: 'new-password' } : {})} onChange={(event) => onChange(name, event.target.value)} />
      {made && (
        <Button size="s" icon="key" onClick={() => { onChange(name, madeUp(crypto.getRandomValues(new Uint8Array(MADE_LENGTH)))); announce(t('channels.made.said')); }}>{t('channels.make')}</Button>
      )}
    </div>
  );
}
