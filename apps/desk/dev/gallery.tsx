import '@balie/ui/tokens.css';
import '@balie/ui/base.css';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Avatar, NoAvatar } from '@balie/ui/Avatar.js';
import { Button } from '@balie/ui/Button.js';
import { ChannelShape } from '@balie/ui/ChannelShape.js';
import { Chip } from '@balie/ui/Chip.js';
import { ClockRing } from '@balie/ui/ClockRing.js';
import { Dialog, DialogActions } from '@balie/ui/Dialog.js';
import { EmptyState } from '@balie/ui/EmptyState.js';
import { Choices, SelectField, Switch, TextArea, TextField } from '@balie/ui/Field.js';
import { Icon, iconNames } from '@balie/ui/Icon.js';
import { IconButton } from '@balie/ui/IconButton.js';
import { Kbd } from '@balie/ui/Kbd.js';
import { LiveDot } from '@balie/ui/LiveDot.js';
import { Menu } from '@balie/ui/Menu.js';
import { Notice } from '@balie/ui/Notice.js';
import { Skeleton } from '@balie/ui/Skeleton.js';
import { SplitButton } from '@balie/ui/SplitButton.js';
import { TabPanel, Tabs } from '@balie/ui/Tabs.js';
import { Toast } from '@balie/ui/Toast.js';
import { UrgencyChip } from '@balie/ui/UrgencyChip.js';
import { accounts } from '../src/testing/story.js';
import './gallery.css';

const nothing = () => undefined;

function Tile({ name, children }: { name: string; children: ReactNode }) {
  return <section className="gallery-tile" aria-label={name}><h2>{name}</h2><div className="gallery-row">{children}</div></section>;
}

/** Every component in its states, for eyes, axe and screenshots: /dev/gallery.html on the development server, never in a build. */
function Gallery() {
  const [dark, setDark] = useState(false);
  const [tab, setTab] = useState('reply');
  const [choice, setChoice] = useState('a');
  const [open, setOpen] = useState(false);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  return (
    <main className="gallery">
      <header><h1>Onderdelen</h1><Switch label="Donker" checked={dark} onChange={setDark} /></header>
      <div className="gallery-grid">
        <Tile name="Button">
          <Button>Wijs toe</Button><Button kind="primary" icon="hand" keys="P">Pak melding</Button><Button kind="quiet">Annuleer</Button><Button kind="danger">Meldkamer</Button><Button kind="public">Plaats openbaar</Button>
          <Button disabled>Verstuur</Button><Button kind="primary" busy={{ busy: true, label: 'Bezig…' }}>Verstuur en rond af</Button><Button size="s" keys="E">Rond af</Button>
        </Tile>
        <Tile name="SplitButton, Menu, IconButton">
          <SplitButton kind="primary" icon="send" keys="Ctrl ↵" menuLabel="Andere manieren" entries={[{ kind: 'item', label: 'Verstuur en rond af', note: 'gewoon bij een vraag', onSelect: nothing }]}>Verstuur</SplitButton>
          <Menu label="Sorteren" trigger={<Button>Sorteren</Button>} entries={[{ kind: 'label', label: 'Sorteren' }, { kind: 'radio', name: 'order', value: 'a', onChange: nothing, options: [{ value: 'a', label: 'Eerst verlopend' }, { value: 'b', label: 'Oudste eerst' }] }, { kind: 'rule', name: 'r' }, { kind: 'check', name: 'c', label: 'Nieuw', checked: true, onChange: nothing }]} />
          <IconButton icon="sort" label="Sorteren" keys="S" /><IconButton icon="more" label="Meer" />
        </Tile>
        <Tile name="UrgencyChip">{(['U1', 'U2', 'U3', 'U4', 'U5'] as const).map((level) => <span key={level} className="gallery-pair"><UrgencyChip level={level} /><UrgencyChip level={level} muted /></span>)}</Tile>
        <Tile name="ClockRing">
          <ClockRing tone="green" used={0.3} text="23 min" /><ClockRing tone="orange" used={0.9} text="0:42" /><ClockRing tone="red" used={1} text="+6 min" /><ClockRing tone="paused" used={0} text="Wacht op melder" /><ClockRing tone="unknown" used={0} text="?" />
        </Tile>
        <Tile name="Chip">{(['plain', 'line', 'accent', 'ok', 'amber', 'red', 'note', 'public', 'esc'] as const).map((tone) => <Chip key={tone} tone={tone}>{tone}</Chip>)}</Tile>
        <Tile name="Avatar">{['Lotte Visser', 'Sanne Kok', 'Bram Hofman', 'Milan Jansen', 'Naima Bouzid', '+31 6'].map((name) => <Avatar key={name} name={name} />)}<Avatar name="Lotte Visser" size="s" /><Avatar name="Lotte Visser" size="l" /><NoAvatar label="Nog niet gepakt" /></Tile>
        <Tile name="ChannelShape">{accounts.map((account) => <ChannelShape key={account.id} path={account.icon} name={account.name} />)}<ChannelShape name="onbekend" /></Tile>
        <Tile name="LiveDot, Kbd"><LiveDot state="live" /> Live <LiveDot state="slow" /> Traag <LiveDot state="gone" /> Weg <Kbd keys="Ctrl K" /><Kbd keys="G W" /></Tile>
        <Tile name="Icon">{iconNames.map((name) => <Icon key={name} name={name} label={name} />)}</Tile>
        <Tile name="Field">
          <TextField label="Reden" hint="Dit wordt vastgelegd" /><TextField label="Reden" error="Vul een reden in." /><SelectField label="Soort" defaultValue="t"><option value="t">Tip</option></SelectField><TextArea label="Slotbericht" />
          <Choices legend="Kleuren" value={choice} onChange={setChoice} options={[{ value: 'a', label: 'Licht' }, { value: 'b', label: 'Donker' }]} /><Switch label="Losse letters" hint="J, K, P" checked onChange={nothing} />
        </Tile>
        <Tile name="Tabs"><Tabs label="Modus" value={tab} onChange={setTab} tabs={[{ value: 'reply', label: 'Antwoord' }, { value: 'note', label: 'Notitie', keys: 'N' }]}><TabPanel value="reply">aan de melder</TabPanel><TabPanel value="note">alleen intern</TabPanel></Tabs></Tile>
        <Tile name="Notice">
          <Notice tone="amber" icon="warn" title="Geen verbinding sinds 16:49:12">Schrijven kan, versturen nog niet.</Notice><Notice tone="ok" icon="refresh">Weer verbonden. <strong>14 wijzigingen, 2 bij jou</strong></Notice><Notice tone="red" icon="warn" title="Dit lukte niet">Je tekst is bewaard.</Notice><Notice tone="plain" icon="moon">Solo sinds 03:00</Notice>
        </Tile>
        <Tile name="Toast"><Toast title="Bram heeft deze al" text="Meelezen en een notitie kan." icon="user" action={<Button size="s" keys="Alt N">Volgende</Button>} /><Toast title="Niet bezorgd" text="Je tekst is bewaard." icon="warn" bad closeLabel="Sluit" onClose={nothing} /></Tile>
        <Tile name="Skeleton"><Skeleton lead bars={[45, 72, 38]} /></Tile>
        <Tile name="EmptyState"><EmptyState title="Niemand wacht" action={<Button>Bekijk wacht op team</Button>}>Laatste melding kwam 6 minuten geleden binnen.</EmptyState><EmptyState icon="shield" title="Deze melding is afgeschermd">Je bezoek is vastgelegd.</EmptyState></Tile>
        <Tile name="Dialog">
          <Button onClick={() => setOpen(true)}>Open</Button>
          <Dialog open={open} title="Er is iets veranderd" description="Je tekst staat nog in het concept." onClose={() => setOpen(false)}><DialogActions><Button kind="primary" onClick={() => setOpen(false)}>Lees en pas aan</Button></DialogActions></Dialog>
        </Tile>
      </div>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
