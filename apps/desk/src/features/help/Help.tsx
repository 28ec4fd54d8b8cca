import { Button } from '@balie/ui/Button.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { useState } from 'react';
import { useT } from '../../shared/i18n/i18n.js';
import { bindings, type KeyBinding, type KeyGroup } from '../../shared/keys/keys.js';
import { isLetter } from '../../shared/keys/parse-keys.js';
import { useSetting } from '../../shared/settings/settings.js';
import './Help.css';

const groups: readonly KeyGroup[] = ['list', 'report', 'composer', 'go', 'always'];
const shown: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', Enter: '↵' };

/** One row a label: the same act may be bound by the list and by the pane. */
function merged(all: readonly KeyBinding[], group: KeyGroup) {
  const rows = new Map<string, { label: KeyBinding['label']; keys: Set<string> }>();
  for (const binding of all.filter((one) => one.group === group && one.keys.length > 0)) {
    const row = rows.get(binding.label) ?? { label: binding.label, keys: new Set<string>() };
    for (const keys of binding.keys) row.keys.add(keys);
    rows.set(binding.label, row);
  }
  return [...rows.values()];
}

/** "Alt+n" → Alt, N. */
const caps = (keys: string) => keys.split(' ').flatMap((press) => press.split('+').map((key) => shown[key] ?? (key.length === 1 ? key.toUpperCase() : key)));

/** What can be pressed on the screen of now. */
export function Help({ onClose, returnFocus }: { onClose: () => void; returnFocus: () => HTMLElement | null }) {
  const t = useT();
  const letters = useSetting('letters');
  const [all] = useState(() => bindings.get());
  return (
    <Dialog open wide title={t('help.title')} description={letters ? t('help.letters.mark') : t('help.letters.off')} returnFocus={returnFocus} onClose={onClose}>
      <div className="help">
        {groups.map((group) => {
          const rows = merged(all, group);
          if (rows.length === 0) return null;
          return (
            <section key={group}>
              <h3>{t(`help.group.${group}`)}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{t(label)}</dt>
                    <dd>
                      {[...keys].map((one) => (
                        <span key={one} className={`help-keys${isLetter(one) && !letters ? ' help-off' : ''}`}>
                          {isLetter(one) && <i aria-hidden="true">●</i>}
                          {caps(one).map((cap) => <kbd key={cap}>{cap}</kbd>)}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <DialogActions><Button onClick={onClose}>{t('app.close')}</Button></DialogActions>
    </Dialog>
  );
}
