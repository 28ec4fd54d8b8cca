import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { TextField } from '@balie/ui/Field.js';
import { Notice } from '@balie/ui/Notice.js';
import { ChannelKindsDocument, UpdateAccountDocument, type AccountCardFragment } from '@balie/schema/generated/graphql.js';
import { useT } from '../../shared/i18n/i18n.js';
import { announce } from '../../shared/notify/announcer.js';
import { SettingFields } from './SettingFields.js';
import { readForm, settingsOf } from './settings-form.js';
import { useAccountAct } from './useAccountAct.js';

/** Replaces the name or settings of an account; nothing that is stored is shown. */
export function ChangeAccount({ account, onClose, onChanged }: { account: AccountCardFragment; onClose: () => void; onChanged: () => void }) {
  const t = useT();
  const { data } = useQuery(ChannelKindsDocument);
  const { run, busy, problem } = useAccountAct(UpdateAccountDocument, (answer) => answer.updateChannelAccount);
  const [name, setName] = useState(account.name);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const fields = readForm(data?.channelKinds.find((one) => one.kind === account.kind)?.settingsSchema);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ input: { accountId: account.id, name, settings: settingsOf(fields, values) } }))) return;
    announce(t('channels.test.said', { name }));
    onChanged();
    onClose();
  };
  return (
    <Dialog open title={t('channels.change.title', { name: account.name })} description={t('channels.change.hint')} wide onClose={onClose}>
      <form className="channels-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField label={t('channels.name')} value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
        <SettingFields fields={fields} values={values} missing={[]} onChange={(field, value) => setValues((now) => ({ ...now, [field]: value }))} />
        {problem && <Notice tone="amber" icon="warn" title={problem} />}
        <DialogActions>
          <Button kind="quiet" onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>{t('channels.change.save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
