import type { Busy } from '@balie/ui/Button.js';
import { SplitButton } from '@balie/ui/SplitButton.js';
import type { AfterReply } from '@balie/schema/generated/graphql.js';
import { useT } from '../../../shared/i18n/i18n.js';

const agreements: readonly AfterReply[] = ['FINISH', 'KEEP', 'WAIT'];

/** One button, three agreements: what happens with the report after the answer. */
export function SendButton({ normally, busy, disabled, mayWait, onSend }: { normally: AfterReply; busy: Busy; disabled: boolean; mayWait: boolean; onSend: (after: AfterReply) => void }) {
  const t = useT();
  const keys = (after: AfterReply) => (after === normally ? { keys: 'Ctrl ↵' } : after === 'KEEP' ? { keys: 'Alt ↵' } : after === 'WAIT' ? { keys: 'Alt ⇧ ↵' } : {});
  return (
    <SplitButton
      kind="primary"
      icon="send"
      keys="Ctrl ↵"
      busy={busy}
      disabled={disabled}
      onClick={() => onSend(normally)}
      menuLabel={t('compose.send.other')}
      entries={agreements.filter((after) => mayWait || after !== 'WAIT').map((after) => ({
        kind: 'item', label: t(`compose.send.${after}`), note: t(`compose.send.${after}.note`), ...keys(after), onSelect: () => onSend(after),
      }))}
    >
      {t(`compose.send.${normally}`)}
    </SplitButton>
  );
}
