import type { ReactNode } from 'react';
import { Icon } from '@balie/ui/Icon.js';
import { changeSettings, settings, useSetting } from '../../../shared/settings/settings.js';

/** A part of the panel that closes and stays closed, also tomorrow. */
export function Section({ name, title, action, children }: { name: string; title: string; action?: ReactNode; children: ReactNode }) {
  const closed = useSetting('closedSections').includes(name);
  const toggle = () => {
    const now = settings.get().closedSections;
    changeSettings({ closedSections: closed ? now.filter((one) => one !== name) : [...now, name] });
  };
  return (
    <section className="facts-section" aria-label={title}>
      <div className="facts-head">
        <h2><button type="button" aria-expanded={!closed} onClick={toggle}>{title}<Icon name={closed ? 'chevronRight' : 'chevronDown'} size={12} /></button></h2>
        {!closed && action}
      </div>
      {!closed && children}
    </section>
  );
}
