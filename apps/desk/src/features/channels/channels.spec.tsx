import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { prepareBrowser } from '../../testing/browser.js';
import { renderDesk } from '../../testing/render-desk.js';
import { followLanguage } from '../../shared/i18n/i18n.js';
import { changeSettings } from '../../shared/settings/settings.js';

beforeEach(() => {
  prepareBrowser();
  changeSettings({ locale: 'nl' });
});
afterEach(cleanup);

const row = (name: RegExp) => screen.findByRole('link', { name });
const sentTo = (sent: { name: string; variables: Record<string, unknown> }[], name: string) => sent.filter((one) => one.name === name).map((one) => one.variables['input']);

describe('channel accounts, for an administrator', () => {
  it('is where they arrive: every account with how it does, and a sum that adds up', async () => {
    renderDesk('/', { as: 'u-admin' });
    expect(await row(/Webmessenger.*Werkt/)).toBeTruthy();
    expect(await row(/Pagina Tiel.*Werkt niet.*1 mislukt/)).toBeTruthy();
    expect(screen.getByText(/1\.204 = 1\.180 verwerkt, 9 dubbel, 14 niet nodig, 1 mislukt, 0 onderweg/)).toBeTruthy();
  });

  it('says why an account does not work, and what waits', async () => {
    renderDesk('/beheer/kanalen/a-page', { as: 'u-admin' });
    expect(await screen.findByText(/De aanbieder zegt: het token is verlopen/)).toBeTruthy();
    expect(screen.getByText(/^2, oudste sinds/)).toBeTruthy();
    expect((screen.getByLabelText('Webhookadres') as HTMLInputElement).value).toBe('https://desk.example/webhooks/a-page');
  });

  it('processes again what failed, and shows that nothing is left', async () => {
    const { sent } = renderDesk('/beheer/kanalen/a-page', { as: 'u-admin' });
    expect(await screen.findByText(/MEDIA_TOO_LARGE/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Opnieuw verwerken/ }));
    expect(await screen.findByText('Alles is verwerkt.')).toBeTruthy();
    expect(sentTo(sent, 'ReplayEvents')).toEqual([{ ids: ['f-1'] }]);
  });

  it('connects a new account from what its channel asks for, and keeps asking until it is there', async () => {
    const { sent } = renderDesk('/beheer/kanalen/nieuw', { as: 'u-admin' });
    expect(await screen.findByText('Plak het webhookadres.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Verbind' }));
    expect(await screen.findAllByText('Vul dit in.')).toHaveLength(3);
    expect(sentTo(sent, 'ConnectAccount')).toEqual([]);
    await userEvent.type(screen.getByLabelText('Naam van het account'), 'Pagina Ede');
    await userEvent.type(screen.getByLabelText('Pagina-ID'), '4711');
    await userEvent.click(screen.getByRole('button', { name: 'Verzin er een' }));
    const made = (screen.getByLabelText('Verificatietoken') as HTMLInputElement).value;
    expect(made).toMatch(/^[A-Za-z0-9]{32}$/);
    await userEvent.click(screen.getByRole('button', { name: 'Verbind' }));
    expect(await screen.findByRole('heading', { name: 'Pagina Ede' })).toBeTruthy();
    expect(sentTo(sent, 'ConnectAccount')).toEqual([{ kind: 'page', name: 'Pagina Ede', settings: { pageId: '4711', verifyToken: made } }]);
  });

  it('replaces one secret without ever showing what is stored', async () => {
    const { sent } = renderDesk('/beheer/kanalen/a-page', { as: 'u-admin' });
    await userEvent.click(await screen.findByRole('button', { name: 'Wijzig' }));
    const dialog = await screen.findByRole('dialog', { name: 'Wijzig Pagina Tiel' });
    const token = await within(dialog).findByLabelText('Toegangstoken') as HTMLInputElement;
    expect([token.value, token.type]).toEqual(['', 'password']);
    await userEvent.type(token, 'nieuw{Enter}');
    await waitFor(() => expect(sentTo(sent, 'UpdateAccount')).toEqual([{ accountId: 'a-page', name: 'Pagina Tiel', settings: { token: 'nieuw' } }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await row(/Pagina Tiel.*Wordt getest/)).toBeTruthy();
  });

  it('pauses and connects again', async () => {
    const { sent } = renderDesk('/beheer/kanalen/a-web', { as: 'u-admin' });
    await userEvent.click(await screen.findByRole('button', { name: 'Pauzeer versturen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Verbind opnieuw' }));
    await waitFor(() => expect(sentTo(sent, 'PauseAccount')).toEqual([{ accountId: 'a-web', paused: true }, { accountId: 'a-web', paused: false }]));
  });

  it('speaks English too', async () => {
    followLanguage();
    changeSettings({ locale: 'en' });
    renderDesk('/beheer/kanalen', { as: 'u-admin' });
    expect(await screen.findByRole('heading', { name: 'Channels' })).toBeTruthy();
  });
});

describe('channel accounts, for others', () => {
  it('a shift lead reads and changes nothing', async () => {
    renderDesk('/beheer/kanalen/a-page', { as: 'u-sanne' });
    expect(await screen.findByText(/De aanbieder zegt: het token is verlopen/)).toBeTruthy();
    expect(screen.getByText('Alleen een beheerder kan hier iets veranderen.')).toBeTruthy();
    for (const name of [/Test/, /Verbind/, /Wijzig/, /Opnieuw/]) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('an operator has no such place', async () => {
    renderDesk('/beheer/kanalen', { as: 'u-lotte' });
    expect(await screen.findByText('Deze pagina bestaat niet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Kanalen' })).toBeNull();
  });
});
