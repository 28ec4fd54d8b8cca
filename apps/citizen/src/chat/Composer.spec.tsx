import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { clear, show } from '../../testing/show.js';
import type { Config } from '../wire/shapes.js';
import { Composer } from './Composer.js';
import type { Draft } from './useDraft.js';

const config: Config = { accountId: 'a', organisation: 'Politie', languages: ['nl'], maxText: 100, maxAttachmentBytes: 1000, demo: false };
const sent: { text: string; location?: unknown }[] = [];
const finePointer = (matches: boolean): void => {
  window.matchMedia = ((query: string) => ({ matches, media: query })) as typeof window.matchMedia;
};

function Desk({ start = {}, note }: { start?: Partial<Draft>; note?: string }) {
  const [draft, setDraft] = useState<Draft>({ text: '', attachments: [], ...start });
  return (
    <Composer config={config} draft={draft} note={note} onDraft={(change) => setDraft((before) => ({ ...before, ...change }))} onSend={(message) => sent.push(message)} onTyping={() => undefined} prepare={() => Promise.resolve()} onSay={() => undefined} />
  );
}

beforeEach(() => {
  sent.length = 0;
  finePointer(true);
});
afterEach(clear);

const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Uw bericht' });
const button = (): HTMLElement => screen.getByRole('button', { name: 'Verstuur' });

test('sends what was written, once, and starts empty with the focus where it was', async () => {
  await show(<Desk />);
  await userEvent.type(field(), '  er staat een auto  ');
  await userEvent.click(button());
  expect(sent).toEqual([{ text: 'er staat een auto', location: undefined, attachments: [] }]);
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
});

test('Enter sends with a mouse at hand, and makes a line on a telephone; Shift and Enter always makes one', async () => {
  await show(<Desk />);
  await userEvent.type(field(), 'een{Shift>}{Enter}{/Shift}twee{Enter}');
  expect(sent.map((message) => message.text)).toEqual(['een\ntwee']);
  finePointer(false);
  await userEvent.type(field(), 'drie{Enter}vier');
  expect(sent).toHaveLength(1);
});

test('nothing is not sent, and it says so', async () => {
  await show(<Desk start={{ text: '   ' }} />);
  await userEvent.click(button());
  expect(sent).toEqual([]);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Schrijf eerst uw bericht/)).toBeTruthy();
});

test('counts near the end, and never cuts what is too long', async () => {
  await show(<Desk start={{ text: 'x'.repeat(90) }} />);
  expect(screen.queryByText(/Nog/)).toBeNull();
  await userEvent.type(field(), 'y');
  expect(screen.getByText(/Nog 9 tekens/)).toBeTruthy();
  await userEvent.type(field(), 'y'.repeat(12));
  expect(screen.getByText(/3 tekens te veel/)).toBeTruthy();
  await userEvent.click(button());
  expect(sent).toEqual([]);
  expect(field().value).toHaveLength(103);
});

test('a place alone is a message, and can be taken out before', async () => {
  await show(<Desk start={{ location: { latitude: 52.35, longitude: 5.62 } }} />);
  expect(screen.getByText('Uw plaats gaat mee')).toBeTruthy();
  await userEvent.click(button());
  expect(sent).toHaveLength(1);
  expect(screen.queryByText('Uw plaats gaat mee')).toBeNull();
});

test('what to know before this message stands above it', async () => {
  await show(<Desk note="Wilt u een officiële klacht indienen?" />);
  expect(screen.getByText('Wilt u een officiële klacht indienen?')).toBeTruthy();
});
