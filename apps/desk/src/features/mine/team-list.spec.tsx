import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeSettings } from '../../shared/settings/settings.js';
import { prepareBrowser } from '../../testing/browser.js';
import { renderDesk } from '../../testing/render-desk.js';

beforeEach(() => {
  prepareBrowser();
  // A phone: one pane at a time.
  window.matchMedia = ((query: string) => ({ matches: query.includes('max-width'), media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
  localStorage.clear();
  changeSettings({ letters: true, locale: 'nl' });
});
afterEach(cleanup);

/** Karin's phone, with the van assigned to her team. */
async function phone() {
  const made = renderDesk('/ik', { as: 'u-karin' });
  const van = made.world.find('r-M-26-118342');
  if (!van) throw new Error('no van');
  Object.assign(van, { status: 'ASSIGNED', claimBy: null, assignee: null });
  await userEvent.click(await screen.findByRole('link', { name: /Meldingen/ }));
  const card = async () => (await screen.findByRole('button', { name: 'Witte bestelbus bij schuurtjes' })).closest('li') as HTMLElement;
  return { ...made, van, card };
}

it('a card says what it is, what the citizen said last, and what can be done; accepting counts when the server said so', async () => {
  const { card, van } = await phone();
  expect(within(await card()).getByText('Nog niet geaccepteerd')).toBeTruthy();
  expect(within(await card()).getByText(/richting de A1/)).toBeTruthy();
  await userEvent.click(within(await card()).getByRole('button', { name: 'Accepteer' }));
  expect(await screen.findByText('Door jou geaccepteerd')).toBeTruthy();
  expect(van.status).toBe('IN_PROGRESS');
});

it('giving back asks why, by one tap or in own words', async () => {
  const { card, sent } = await phone();
  await userEvent.click(within(await card()).getByRole('button', { name: 'Geef terug' }));
  const dialog = await screen.findByRole('dialog', { name: /^Geef terug/ });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Geef terug' }));
  expect(within(dialog).getByText('Vul een reden in.')).toBeTruthy();
  await userEvent.click(within(dialog).getByLabelText('Anders'));
  await userEvent.type(within(dialog).getByLabelText('Welke reden?'), 'Hoort bij Enschede');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Geef terug' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.find((one) => one.name === 'TeamDecline')?.variables).toMatchObject({ input: { reason: 'Hoort bij Enschede' } });
});

it('there is no queue, no search and no bar of the desk on a team’s phone', async () => {
  const { sent } = await phone();
  await screen.findByRole('heading', { name: 'Mijn wijk' });
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.queryByRole('link', { name: /Zoeken/ })).toBeNull();
  expect(sent.map((one) => one.name)).not.toContain('RedReports');
});
