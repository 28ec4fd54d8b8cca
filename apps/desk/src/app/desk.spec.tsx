import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { prepareBrowser } from '../testing/browser.js';
import { renderDesk } from '../testing/render-desk.js';
import { changeSettings } from '../shared/settings/settings.js';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
  changeSettings({ letters: true, holdSeconds: 10, locale: 'nl' });
});
afterEach(cleanup);

const row = (name: RegExp) => screen.findByRole('option', { name });
const names = (sent: { name: string }[]) => sent.map((one) => one.name);
const reply = () => screen.findByRole('textbox', { name: /^Antwoord aan/ });

describe('signing in', () => {
  it('asks who is not signed in, and goes on where they wanted to be', async () => {
    renderDesk('/mijn', { as: null });
    expect(await screen.findByRole('heading', { name: 'Balie' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /Lotte Visser/ }));
    expect(await screen.findByRole('heading', { name: 'Mijn meldingen' })).toBeTruthy();
    expect(window.location.pathname).toBe('/mijn');
  });

  it('says that it is wrong, not which of the two', async () => {
    renderDesk('/', { as: null });
    await userEvent.type(await screen.findByLabelText('E-mailadres'), 'lotte@example.org');
    await userEvent.type(screen.getByLabelText('Wachtwoord'), 'fout{Enter}');
    expect(await within(screen.getByRole('main')).findByText('E-mailadres of wachtwoord klopt niet.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('E-mailadres of wachtwoord klopt niet.');
  });

  it('an ended session asks over the kept screen, and the text stays', async () => {
    const desk = renderDesk('/wachtrij?m=M-26-118342');
    await userEvent.type(await reply(), 'Half af');
    desk.signOutOnServer();
    void desk.client.refetchQueries({ include: ['QueueCounts'] });
    const dialog = await screen.findByRole('dialog', { name: 'Meld opnieuw aan' });
    await userEvent.type(within(dialog).getByLabelText('Wachtwoord'), 'demo{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await reply() as HTMLTextAreaElement).value).toBe('Half af');
  });
});

describe('the queue', () => {
  it('is a list with danger on top, its size and each row’s place', async () => {
    renderDesk();
    const first = await row(/Jongen \(13\)/);
    expect(within(first).getByText(/^mogelijk gevaar, U2 Spoed, .*ongelezen: Jongen \(13\) niet thuis na voetbal, Melding · Vermissing/)).toBeTruthy();
    expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).toEqual(['1', '18']);
    expect(screen.getByRole('listbox', { name: '18 meldingen, gesorteerd op eerst verlopend' })).toBeTruthy();
    await waitFor(() => expect(document.title).toBe('(13) Wachtrij · Balie'));
  });

  it('asks for no text of any message', async () => {
    const { sent } = renderDesk();
    await row(/Jongen \(13\)/);
    expect(names(sent)).not.toContain('OpenReport');
    expect(JSON.stringify(sent)).not.toContain('messages');
  });

  it('is walked with J and K; the chosen report is in the address', async () => {
    renderDesk();
    await row(/Jongen \(13\)/);
    await userEvent.keyboard('jj');
    expect(window.location.search).toBe('?m=M-26-118350');
    await userEvent.keyboard('k');
    await waitFor(() => expect(screen.getByRole('option', { selected: true })).toBe(screen.getAllByRole('option')[0]));
    expect(screen.getByRole('listbox').getAttribute('aria-activedescendant')).toBe('row-r-M-26-118351');
  });

  it('letters do nothing when they are switched off; Alt and arrows still work', async () => {
    renderDesk();
    await row(/Jongen \(13\)/);
    changeSettings({ letters: false });
    await userEvent.keyboard('j');
    expect(window.location.search).toBe('');
    await userEvent.keyboard('{ArrowDown}');
    expect(window.location.search).toBe('?m=M-26-118351');
  });

  it('shows a new report at once, and keeps it waiting while the hand is in the list', async () => {
    const { world } = renderDesk();
    await row(/Jongen \(13\)/);
    world.arrive('Er staat al drie dagen een auto', 'U2');
    await row(/drie dagen een auto/);
    await userEvent.keyboard('j');
    world.arrive('Mijn fiets is weg', 'U2');
    expect(await screen.findByRole('button', { name: /1 nieuwe, 1 spoed nog niet in de lijst/ })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /fiets/ })).toBeNull();
    await userEvent.keyboard('.');
    expect(await row(/Mijn fiets is weg/)).toBeTruthy();
  });

  it('filters by the address and says how to get everything back', async () => {
    renderDesk('/wachtrij?status=SNOOZED');
    expect(await screen.findByText('Geen melding past bij dit filter')).toBeTruthy();
    const [clear] = screen.getAllByRole('button', { name: 'Wis filter' });
    if (clear) await userEvent.click(clear);
    await row(/Jongen \(13\)/);
    expect(window.location.search).toBe('');
  });

  it('that fails says so, keeps its head, and tries again', async () => {
    const { trouble } = (() => {
      const desk = renderDesk('/ik');
      desk.trouble.next = (name) => (name === 'QueuePage' ? new Error('down') : null);
      return desk;
    })();
    await screen.findByRole('heading', { name: 'Instellingen' });
    await userEvent.keyboard('gw');
    expect(await screen.findByText('De server antwoordt niet.')).toBeTruthy();
    trouble.next = null;
    await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await row(/Jongen \(13\)/);
  });
});

describe('opening and owning', () => {
  it('an unclaimed report is not opened by choosing it: first a question, then a look', async () => {
    const { sent } = renderDesk('/wachtrij?m=M-26-118344');
    expect(await screen.findByRole('button', { name: 'Pak melding' })).toBeTruthy();
    expect(screen.getByText('Openen wordt vastgelegd. Alleen de eigenaar antwoordt.')).toBeTruthy();
    expect(names(sent)).not.toContain('OpenReport');
    await userEvent.keyboard('b');
    expect(await screen.findByRole('log', { name: 'Berichten' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^Antwoord aan/ })).toBeNull();
    expect(screen.getByText('Pak de melding om te antwoorden. Een notitie kan wel.')).toBeTruthy();
  });

  it('P takes it, and it is yours when the server said so', async () => {
    renderDesk('/wachtrij?m=M-26-118344');
    await screen.findByRole('button', { name: 'Pak melding' });
    await userEvent.keyboard('p');
    expect(await reply()).toBeTruthy();
    expect(screen.getAllByText('Van jou').length).toBeGreaterThan(0);
  });

  it('the loser of a race is told who won, and offered the next', async () => {
    const { world } = renderDesk('/wachtrij?m=M-26-118344');
    await screen.findByRole('button', { name: 'Pak melding' });
    Object.assign(world.find('r-M-26-118344') ?? {}, { claimBy: 'u-bram' });
    await userEvent.keyboard('p');
    expect(await screen.findByText('Bram heeft deze al')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Volgende' }));
    expect(await screen.findByRole('heading', { name: 'Jongen (13) niet thuis na voetbal' })).toBeTruthy();
  });

  it('Alt+N takes the next by danger, urgency and deadline, also while typing', async () => {
    renderDesk('/wachtrij?m=M-26-118342');
    const field = await reply();
    field.focus();
    await userEvent.keyboard('{Alt>}n{/Alt}');
    expect(await screen.findByRole('heading', { name: 'Jongen (13) niet thuis na voetbal' })).toBeTruthy();
  });

  it('is read only when the page has the focus', async () => {
    prepareBrowser();
    (document.hasFocus as unknown as { mockReturnValue: (value: boolean) => void }).mockReturnValue(false);
    const { sent } = renderDesk('/wachtrij?m=M-26-118342');
    await reply();
    expect(names(sent)).not.toContain('MarkReportRead');
    (document.hasFocus as unknown as { mockReturnValue: (value: boolean) => void }).mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(names(sent)).toContain('MarkReportRead'));
  });

  it('says aloud when a colleague took it over', async () => {
    const { world } = renderDesk('/wachtrij?m=M-26-118342');
    await reply();
    const report = world.find('r-M-26-118342');
    if (report) {
      report.claimBy = 'u-sanne';
      world.changed(report);
    }
    expect(await screen.findByText('Je bent geen eigenaar meer')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(/Sanne Kok heeft de melding nu/);
  });

  it('a link to a report no list has shown asks nothing of the server before the person says so', async () => {
    const { sent } = renderDesk('/melding/m26118342');
    await userEvent.click(await screen.findByRole('button', { name: 'Open melding' }));
    expect(await screen.findByRole('heading', { name: 'Witte bestelbus bij schuurtjes' })).toBeTruthy();
    expect(names(sent).filter((name) => name.startsWith('OpenReport'))).toEqual(['OpenReportByNumber', 'OpenReport']);
  });
});

describe('a role without the queue', () => {
  it('sees no entry that does not work, asks for nothing it may not, and is told so', async () => {
    const desk = renderDesk('/wachtrij', { as: 'u-admin' });
    expect(await screen.findByText('Hier is voor jou niets te zien')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Wachtrij/ })).toBeNull();
    expect(screen.queryByText(/^Live/)).toBeNull();
    expect(names(desk.sent).filter((name) => name.startsWith('Queue'))).toEqual([]);
  });
});
