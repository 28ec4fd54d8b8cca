import { useRef } from 'react';
import { Button } from '@balie/ui/Button.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Menu, type MenuEntry } from '@balie/ui/Menu.js';
import { useT } from '../../../shared/i18n/i18n.js';
import { useKeys, type KeyBinding } from '../../../shared/keys/keys.js';
import { useClaim } from '../../../shared/report-row/useClaim.js';
import { useViewer } from '../../../shared/session/session.js';
import { toggleSelecting } from '../thread/selecting.js';
import type { OpenedReport } from '../useOpenReport.js';
import { ACTS, type ActRow } from './act-table.js';
import { askAct } from './open-act.js';
import { whyNot } from './possible.js';
import { useAccept } from './useAccept.js';
import { useFitting } from './useFitting.js';
import { useOwnershipLost } from './useOwnershipLost.js';

/** Only what this person may do with this report now (`viewerCan`); what they might at another moment is in the palette, with why not now. */
export function ReportActs({ report, onNews, onThread }: { report: OpenedReport; onNews: () => Promise<void>; onThread: () => void }) {
  const t = useT();
  const viewer = useViewer();
  const { claim, release, claiming, releasing } = useClaim();
  const { accept, accepting } = useAccept(report, onNews);
  const letGo = useRef(false);
  useOwnershipLost(report, letGo);

  const run = ({ does }: ActRow) => {
    switch (does) {
      case 'claim':
        return void claim(report);
      case 'release':
        letGo.current = true;
        return void release(report);
      case 'accept':
        return void accept();
      case 'select':
        onThread();
        return toggleSelecting(report.id);
      default:
        return askAct(does, report.id);
    }
  };
  const busyOf = ({ does }: ActRow) => ({ claim: claiming, release: releasing, accept: accepting }[does as string]);
  const possible = ACTS.filter((row) => report.viewerCan.includes(row.mutation));
  useKeys(ACTS.flatMap((row): KeyBinding[] => {
    const keys = row.key ? [row.key] : [];
    const base = { keys, label: row.label, group: 'report' as const, icon: row.icon };
    if (possible.includes(row)) return [{ ...base, run: () => run(row) }];
    const off = viewer.permissions.includes(row.mutation) ? whyNot(report, viewer.id, row.mutation, t) : null;
    return off ? [{ ...base, off }] : [];
  }));

  const button = (row: ActRow) => {
    const busy = busyOf(row);
    return <Button key={row.does} size="s" {...(row.place === 'first' ? { kind: 'primary' as const, icon: row.icon } : {})} {...(row.key ? { keys: row.key.toUpperCase() } : {})} {...(busy ? { busy } : {})} onClick={() => run(row)}>{t(row.button)}</Button>;
  };
  const at = (...places: ActRow['place'][]) => possible.filter((row) => places.includes(row.place));
  const shown = at('first', 'row');
  const { box, fitting } = useFitting(shown.map((row) => t(row.button)).join(), shown.length);
  const more = [...shown.slice(fitting), ...at('more')].map((row): MenuEntry => ({ kind: 'item', icon: row.icon, label: t(row.label), ...(row.key ? { keys: row.key.toUpperCase() } : {}), onSelect: () => run(row) }));
  if (possible.length === 0) return null;
  return (
    <div className="report-acts" role="group" aria-label={t('act.acts')}>
      <div ref={box} className="report-acts-fit">{shown.slice(0, fitting).map(button)}</div>
      {more.length > 0 && <Menu label={t('act.more')} trigger={<IconButton icon="more" label={t('act.more')} />} entries={more} />}
      {at('end').map(button)}
    </div>
  );
}
