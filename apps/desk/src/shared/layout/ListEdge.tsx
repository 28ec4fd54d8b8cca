import { useT } from '../i18n/i18n.js';
import { changeSettings, useSetting } from '../settings/settings.js';
import { Separator } from './Separator.js';

/** The right edge of a list, to make it wider or narrower; stands inside the list's own landmark. */
export function ListEdge() {
  const t = useT();
  const width = useSetting('listWidth');
  return <Separator label={t('pane.resize', { pane: t('pane.list') })} value={width} min={320} max={560} onChange={(listWidth) => changeSettings({ listWidth })} />;
}
