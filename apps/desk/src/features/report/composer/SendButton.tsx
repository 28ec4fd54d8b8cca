import type { Busy } from '@balie/ui/Button.js';
import { MenuItem } from '@balie/ui/Menu.js';
import { SplitButton } from '@balie/ui/SplitButton.js';
import type { AfterReply } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';

const agreements: readonly AfterReply[] = ['FINISH', 'KEEP', 'WAIT'];

/** One button, three agreements: what happens with the report after the answer. */
export function SendButton({ normally, busy, disabled, mayWait, onSend }: { normally: AfterReply; busy: Busy; disabled: boolean; mayWait: boolean; onSend: (after: AfterReply) => void }) {
  const t = useT();
  const keys = (after: AfterReply) => (after === normally ? 'Ctrl ↵' : after === 'KEEP' ? 'Alt ↵' : after === 'WAIT' ? 'Alt ⇧ ↵' : undefined);
  return (
    <SplitButton
      kind="primary"
      icon="send"
      keys="Ctrl ↵"
      busy={busy}
      disabled={disabled}
      onClick={() => onSend(normally)}
      menuLabel={t('compose.send.other')}
      menu={agreements.filter((after) => mayWait || after !== 'WAIT').map((after) => {
        const shown = keys(after);
        return <MenuItem key={after} note={t(`compose.send.${after}.note`)} {...(shown ? { keys: shown } : {})} onSelect={() => onSend(after)}>{t(`compose.send.${after}`)}</MenuItem>;
      })}
    >
      {t(`compose.send.${normally}`)}
    </SplitButton>
  );
}
