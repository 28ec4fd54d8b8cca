import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeSettings } from '../../shared/settings/settings.js';
import { prepareBrowser } from '../../testing/browser.js';
import { soundAlarm } from '../../testing/duty-resolvers.js';
import { renderDesk } from '../../testing/render-desk.js';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
  changeSettings({ letters: true, locale: 'nl', verbosity: 'off' });
});
afterEach(cleanup);

const lane = () => screen.findByRole('region', { name: 'Directe meldingen' });
const knife = 'er loopt iemand met een mes op perron 5';

/** A desk where the list is there and then somebody is in danger. */
async function desk(path?: string, as?: string) {
  const made = renderDesk(path, as ? { as } : {});
  await screen.findByRole('option', { name: /Jongen \(13\)/ });
  const report = made.world.arrive(knife, 'U1');
  soundAlarm(made.world, report);
  return { ...made, report };
}

it('red stands above everything, is said once whatever one wants to hear, is in the title, and leaves the focus where it is', async () => {
  const { report } = await desk();
  const bar = await lane();
  expect(within(bar).getByText(/mes op perron 5/)).toBeTruthy();
  expect(await within(bar).findByText(/geluid aan/)).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^U1 direct: er loopt iemand met een mes/));
  await waitFor(() => expect(document.title).toMatch(/^\(U1\) /));
  expect(bar.contains(document.activeElement)).toBe(false);
  expect(report.claimBy).toBeNull();
});

it('seen ends the sound for everybody; the bar stays', async () => {
  await desk();
  await userEvent.click(within(await lane()).getByRole('button', { name: 'Ik zie het' }));
  expect(await within(await lane()).findByText(/geluid uit door Lotte/)).toBeTruthy();
  expect(within(await lane()).queryByRole('button', { name: 'Ik zie het' })).toBeNull();
  expect(within(await lane()).getByRole('button', { name: /Pak melding/ })).toBeTruthy();
});

it('F8 claims while typing and opens the cockpit; a question goes to the field; the control room’s number ends the bar', async () => {
  await desk('/wachtrij?m=M-26-118342');
  await lane();
  (await screen.findByRole('textbox', { name: /^Antwoord aan/ })).focus();
  await userEvent.keyboard('{F8}');
  expect(await screen.findByRole('heading', { name: 'Lees voor aan de meldkamer' })).toBeTruthy();
  expect(window.location.pathname).toMatch(/^\/direct\/M-/);
  expect(await within(await lane()).findByText('U1 van jou')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: 'Waar precies?' }));
  await waitFor(() => expect((screen.getByRole('textbox', { name: /^Antwoord aan/ }) as HTMLTextAreaElement).value).toBe('Waar is het precies?'));
  await userEvent.click(screen.getByRole('button', { name: 'Stuur naar meldkamer' }));
  await userEvent.type(await screen.findByLabelText('Incidentnummer van de meldkamer'), '2026-42');
  await userEvent.click(screen.getByRole('button', { name: 'Meldkamer heeft het' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Directe meldingen' })).toBeNull());
  expect(screen.getAllByText(/2026-42/).length).toBeGreaterThan(0);
});

it('a false alarm is a choice of why, and the bar goes', async () => {
  const { sent } = await desk();
  await userEvent.click(within(await lane()).getByRole('button', { name: 'Vals alarm' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Game of film' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Directe meldingen' })).toBeNull());
  expect(sent.find((one) => one.name === 'DismissDanger')?.variables).toMatchObject({ input: { as: 'GAME' } });
});

it('a colleague’s stays as a quiet bar until the control room has it', async () => {
  const { world, report } = await desk();
  await lane();
  report.claimBy = 'u-bram';
  report['claimSince'] = world.iso(0);
  world.changed(report);
  expect(await within(await lane()).findByText('U1 van Bram')).toBeTruthy();
  expect(within(await lane()).getByText(/meldkamer heeft het nog niet/)).toBeTruthy();
  expect(within(await lane()).queryByText(/geluid aan/)).toBeNull();
});

it('amber is silent: for the chosen row it can be made red or none', async () => {
  const { sent } = renderDesk('/wachtrij?m=M-26-118351', { as: 'u-sanne' });
  const bar = await screen.findByRole('group', { name: /^Mogelijk gevaar: Jongen/ });
  await userEvent.click(within(bar).getByRole('button', { name: 'Maak rood' }));
  await waitFor(() => expect(sent.some((one) => one.name === 'AmberRaise')).toBe(true));
  await waitFor(() => expect(screen.queryByRole('group', { name: /^Mogelijk gevaar: Jongen/ })).toBeNull());
});

it('who is no desk sees no bar and asks for none', async () => {
  const { sent } = renderDesk('/ik', { as: 'u-admin' });
  await screen.findByRole('heading', { name: 'Instellingen' });
  expect(sent.map((one) => one.name)).not.toContain('RedReports');
});
