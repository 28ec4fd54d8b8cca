import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd.js';
import './Tabs.css';

export type Tab = { value: string; label: string; keys?: string };

/** Tabs with arrow keys; `aside` stands at the end of the row. */
export function Tabs({ tabs, value, onChange, label, aside, children, className }: {
  tabs: Tab[]; value: string; onChange: (next: string) => void; label: string; aside?: ReactNode; children: ReactNode; className?: string;
}) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className={className}>
      <div className="tabs-row">
        <Radix.List className="tabs" aria-label={label}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} className="tab">
              {tab.label}
              {tab.keys && <Kbd keys={tab.keys} />}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {aside && <span className="tabs-aside">{aside}</span>}
      </div>
      {children}
    </Radix.Root>
  );
}

/** What one tab shows. */
export function TabPanel({ value, children, className }: { value: string; children: ReactNode; className?: string }) {
  return <Radix.Content value={value} tabIndex={-1} className={className}>{children}</Radix.Content>;
}
