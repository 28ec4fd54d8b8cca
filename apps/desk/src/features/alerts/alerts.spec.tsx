import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeSettings } from '../../shared/settings/settings.js';
import { prepareBrowser } from '../../testing/browser.js';
import { renderDesk } from '../../testing/render-desk.js';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
  changeSettings({ letters: true, locale: 'nl' });
});
afterEach(cleanup);

async function desk() {
  const made = renderDesk();
  await screen.findByRole('option', { name: /Jongen \(13\)/ });
  await waitFor(() => expect(made.sent.some((one) => one.name === 'MyAlerts')).toBe(true));
  const van = made.world.find('r-M-26-118342');
  if (!van) throw new Error('no van');
  return { ...made, van };
}

it('the nudge is a toast with one way to stay; staying is told to the server and the bell', async () => {
  const { resolvers, van, sent } = await desk();
  resolvers.raiseAlert('CLAIM_NUDGE', van);
  expect(await screen.findByText('Ben je hier nog mee bezig?')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Berichten voor jou, 1 nieuw' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ik ben er nog' }));
  await waitFor(() => expect(sent.map((one) => one.name)).toEqual(expect.arrayContaining(['KeepClaim', 'MarkAlertSeen'])));
  await screen.findByRole('button', { name: 'Berichten voor jou' });
});

it('several of a kind are one toast, each is in the bell with why it came, and leads to its report', async () => {
  const { resolvers, van, world } = await desk();
  const bus = world.find('r-M-26-118344');
  resolvers.raiseAlert('PROMISE_DUE', van, 'DUE');
  if (bus) resolvers.raiseAlert('PROMISE_DUE', bus, 'DUE');
  expect((await screen.findAllByText('2 keer: Belofte is nu')).length).toBeGreaterThan(0);
  await userEvent.keyboard('gb');
  const list = within(await screen.findByRole('dialog', { name: 'Berichten voor jou' })).getByRole('list', { name: 'Berichten voor jou' });
  expect(within(list).getAllByText('Jij beloofde dit, of je bent dienstleider.')).toHaveLength(2);
  const [row] = within(list).getAllByRole('listitem').filter((one) => one.textContent?.includes('Witte bestelbus'));
  if (row) await userEvent.click(within(row).getByRole('button', { name: 'Open' }));
  await waitFor(() => expect(window.location.search).toContain('m=M-26-118342'));
});

it('leaving asks about what is still mine: all of it back with a note, then out', async () => {
  const { world, sent } = await desk();
  await userEvent.click(screen.getByRole('button', { name: /^Jij: Lotte/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Meld af' }));
  const dialog = await screen.findByRole('dialog', { name: 'Meld af' });
  expect(await within(dialog).findByText('Witte bestelbus bij schuurtjes')).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Alles terug en meld af' }));
  expect(await within(dialog).findByText('Schrijf een notitie voor wie het overneemt.')).toBeTruthy();
  await userEvent.type(within(dialog).getByLabelText('Notitie bij elke melding'), 'Belt vanavond terug');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Alles terug en meld af' }));
  expect(await screen.findByRole('heading', { name: 'Balie' })).toBeTruthy();
  expect(world.reports.filter((one) => one.claimBy === 'u-lotte' && one.status !== 'CLOSED')).toEqual([]);
  expect(sent.find((one) => one.name === 'SignOffDesk')?.variables).toEqual({ input: { note: 'Belt vanavond terug' } });
});
