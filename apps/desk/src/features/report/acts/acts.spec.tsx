import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeSettings } from '../../../shared/settings/settings.js';
import { prepareBrowser } from '../../../testing/browser.js';
import { renderDesk } from '../../../testing/render-desk.js';

const van = '/wachtrij?m=M-26-118342';
const vanId = 'r-M-26-118342';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
  changeSettings({ letters: true, holdSeconds: 10, locale: 'nl' });
});
afterEach(cleanup);

type Desk = ReturnType<typeof renderDesk>;
const opened = () => screen.findByRole('group', { name: 'Wat je met de melding kunt doen' });
const inputsOf = ({ sent }: Desk, name: string) => sent.filter((one) => one.name === name).map((one) => one.variables['input'] as Record<string, unknown>);
const press = (keys: string) => userEvent.keyboard(`{Escape}${keys}`);
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('T assigns to the proposed team in two keys, and leaves the heading in focus', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('t');
  const dialog = await screen.findByRole('dialog', { name: 'Wijs toe aan een team' });
  expect(await within(dialog).findByRole('option', { name: /Noordoost-Twente.*zeker/s, selected: true })).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await gone();
  expect(inputsOf(desk, 'AssignReport')).toMatchObject([{ teamId: 't-Noordoost-Twente', expectedVersion: 3, overrideReason: null }]);
  expect(await screen.findAllByText('Toegewezen aan Noordoost-Twente')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.tagName).not.toBe('BODY'));
});

it('another team is found by its municipality, and gets the note', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('t');
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('combobox', { name: 'Team' }), 'tiel');
  expect(within(within(dialog).getByRole('listbox')).getByRole('option', { selected: true }).textContent).toContain('De Waarden');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Notitie voor het team' }), 'Bus rijdt richting jullie');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await gone();
  expect(inputsOf(desk, 'AssignReport')).toMatchObject([{ teamId: 't-De Waarden', note: 'Bus rijdt richting jullie' }]);
});

it('a lead who acts on a colleague’s report says why first', async () => {
  const desk = renderDesk(van, { as: 'u-sanne' });
  await userEvent.click(await screen.findByRole('button', { name: 'Lees mee' }));
  await opened();
  await press('t');
  const dialog = await screen.findByRole('dialog');
  await within(within(dialog).getByRole('listbox')).findByRole('option', { selected: true });
  await userEvent.keyboard('{Enter}');
  expect(within(dialog).getByText('Kies eerst: waarom grijp je in.')).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Waarom grijp je in?' }), 'Lotte is in gesprek{Enter}');
  await gone();
  expect(inputsOf(desk, 'AssignReport')).toMatchObject([{ overrideReason: 'Lotte is in gesprek' }]);
});

it('what changed meanwhile is shown first; what was filled in stays and goes with the new version', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('o');
  const dialog = await screen.findByRole('dialog', { name: 'Schaal op' });
  await within(within(dialog).getByRole('listbox')).findByRole('option', { selected: true });
  const reason = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Reden' });
  await userEvent.type(reason, 'Diefstal gaande');
  desk.trouble.next = (name) => {
    const report = desk.world.find(vanId);
    if (name !== 'EscalateReport' || !report) return null;
    desk.trouble.next = null;
    Object.assign(report, { urgency: 'U1', version: report.version + 1 });
    return null;
  };
  await userEvent.click(within(dialog).getByRole('button', { name: /^Schaal op naar/ }));
  const stale = await screen.findByRole('dialog', { name: 'Er is iets veranderd' });
  expect((await within(stale).findByText('urgentie')).parentElement?.textContent).toBe('urgentieU2 werd U1');
  expect(document.activeElement?.textContent).toBe('Lees en pas aan');
  await userEvent.keyboard('{Enter}');
  expect(reason.value).toBe('Diefstal gaande');
  await userEvent.click(within(await screen.findByRole('dialog', { name: 'Schaal op' })).getByRole('button', { name: /^Schaal op naar/ }));
  const card = await screen.findByRole('dialog', { name: 'Lees voor: Meldkamer (112)' });
  expect(await within(card).findByText(/^Ik heb een spoedmelding/)).toBeTruthy();
  expect(within(card).getByRole('row', { name: /Wapens onbekend/ })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  await gone();
  const versions = inputsOf(desk, 'EscalateReport').map((input) => Number(input['expectedVersion']));
  expect(versions[1]).toBe(Number(versions[0]) + 1);
});

it('what the target said is filled in from the facts, with their number', async () => {
  const desk = renderDesk(van);
  await opened();
  await userEvent.click(screen.getByRole('button', { name: 'Vul antwoord in: RTIC' }));
  const dialog = await screen.findByRole('dialog', { name: 'Wat zei RTIC?' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Hun nummer' }), 'P-2611-77{Enter}');
  await gone();
  expect(inputsOf(desk, 'AcknowledgeEscalation')).toMatchObject([{ escalationId: 'x-2', reference: 'P-2611-77' }]);
  expect(await screen.findByText(/hun nummer P-2611-77/)).toBeTruthy();
});

it('H reminds at a moment of one’s own, never in the past', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('h');
  const dialog = await screen.findByRole('dialog', { name: 'Herinner mij' });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Eigen moment' }));
  const own = within(dialog).getByLabelText<HTMLInputElement>('Dag en tijd');
  await userEvent.clear(own);
  await userEvent.type(own, '2020-01-01T08:00');
  expect(within(dialog).getByText('Kies een moment dat nog komt.')).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('radio', { name: /^Over 1 uur/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: /^Herinner mij/ }));
  await gone();
  const until = Date.parse(String(inputsOf(desk, 'SnoozeReport')[0]?.['until']));
  expect(Math.abs(until - Date.now() - 3_600_000)).toBeLessThan(60_000);
});

it('messages are chosen by keyboard and become a report of their own', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('x');
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: /^Kies bericht van/ });
  await waitFor(() => expect(document.activeElement).toBe(boxes.at(-1)));
  await userEvent.keyboard(' {ArrowUp} ');
  expect(screen.getByText('2 gekozen')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Splits af naar een nieuwe melding' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Titel' }), 'Bus richting de A1{Enter}');
  await gone();
  expect(inputsOf(desk, 'SplitReport')).toMatchObject([{ title: 'Bus richting de A1' }]);
  expect((inputsOf(desk, 'SplitReport')[0]?.['messageIds'] as string[]).length).toBe(2);
  await waitFor(() => expect(within(screen.getByRole('log')).queryByText(/richting de A1/)).toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: /^Open M-/ }));
  expect(await screen.findByRole('heading', { name: 'Bus richting de A1' })).toBeTruthy();
});

it('Escape ends choosing without doing anything', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('x');
  await screen.findAllByRole('checkbox', { name: /^Kies bericht van/ });
  await userEvent.keyboard(' {Escape}');
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Kies bericht van/ })).toBeNull());
  expect(inputsOf(desk, 'SplitReport')).toEqual([]);
});

it('a person of the team is named, and the person sees what the citizen gets', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('t');
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Uw melding is doorgestuurd aan het team.')).toBeTruthy();
  await userEvent.selectOptions(await within(dialog).findByRole('combobox', { name: 'Persoon in het team' }), 'Karin Bos');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Wijs toe aan/ }));
  await gone();
  expect(inputsOf(desk, 'AssignReport')).toMatchObject([{ userId: 'u-karin' }]);
});

it('D refers with the directory’s words, filled in and changed first', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('d');
  const dialog = await screen.findByRole('dialog', { name: 'Verwijs door' });
  await userEvent.click(await within(dialog).findByRole('option', { name: /Gemeente/ }));
  const words = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Slotbericht aan de melder' });
  expect(words.value).toContain('gemeente Oldenzaal');
  await userEvent.type(words, ' Succes.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Verwijs door en rond af' }));
  expect(within(dialog).getByText('Kies eerst: waarom daarheen.')).toBeTruthy();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Waarom daarheen?' }), 'Openbare ruimte{Enter}');
  await gone();
  expect(inputsOf(desk, 'ReferReport')).toMatchObject([{ referralCode: 'municipality', to: 'Gemeente', reason: 'Openbare ruimte', closingMessage: expect.stringMatching(/Oldenzaal.*Succes\.$/s) }]);
});

it('S and Enter reject as spam; nothing happens on the key alone', async () => {
  const desk = renderDesk(van);
  await opened();
  await press('s');
  await screen.findByRole('dialog', { name: 'Spam of afwijzen' });
  expect(inputsOf(desk, 'RejectReport')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await gone();
  expect(inputsOf(desk, 'RejectReport')).toMatchObject([{ as: 'SPAM', expectedVersion: 3 }]);
});

it('a promise has a number, a time and an owner, stands in the facts and is ended there', async () => {
  const desk = renderDesk(van);
  await opened();
  await userEvent.click(screen.getByRole('button', { name: 'Beloof' }));
  const dialog = await screen.findByRole('dialog', { name: 'Beloof de melder iets' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Telefoonnummer' }), '06 12345678');
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Wie doet het?' }), await within(dialog).findByRole('option', { name: 'Sanne Kok' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Leg belofte vast' }));
  await gone();
  expect(inputsOf(desk, 'PromiseToCitizen')).toMatchObject([{ text: 'Terugbellen', phone: '06 12345678', ownerId: 'u-sanne' }]);
  expect(await screen.findByText(/06 12345678 · door Sanne Kok/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Gedaan of vervalt/ }));
  const end = await screen.findByRole('dialog', { name: 'Belofte' });
  await userEvent.click(within(end).getByRole('radio', { name: 'Vervalt' }));
  await userEvent.click(within(end).getByRole('button', { name: 'Bewaar' }));
  expect(within(end).getByText('Kies eerst: reden.')).toBeTruthy();
  await userEvent.type(within(end).getByRole('textbox', { name: 'Reden' }), 'Belde zelf{Enter}');
  await gone();
  expect(inputsOf(desk, 'CancelPromise')).toMatchObject([{ reason: 'Belde zelf' }]);
});

it('messages go to another matter of the conversation; another legal basis asks why', async () => {
  const desk = renderDesk(van);
  const other = desk.world.reports.find((one) => one.number === 'M-26-118344');
  Object.assign(desk.world.find(vanId) ?? {}, { conversationReports: [other] });
  await opened();
  await press('x');
  await screen.findAllByRole('checkbox', { name: /^Kies bericht van/ });
  await userEvent.keyboard(' {Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Splits af naar een nieuwe melding' });
  await userEvent.click(within(dialog).getByRole('radio', { name: /M-26-118344/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
  await userEvent.type(await within(dialog).findByRole('textbox', { name: 'Reden' }), 'Gaat over de auto{Enter}');
  await gone();
  expect(inputsOf(desk, 'MoveMessages').map((input) => input['overrideReason'])).toEqual([null, 'Gaat over de auto']);
});

it('red, false alarm and safe contact are one dialog each, and say what they were told', async () => {
  const desk = renderDesk(van);
  await opened();
  const facts = () => within(screen.getByRole('complementary', { name: 'Gegevens van de melding' }));
  await userEvent.click(facts().getByRole('button', { name: 'Er is gevaar' }));
  await userEvent.click(within(await screen.findByRole('dialog', { name: 'Gevaar' })).getByRole('button', { name: 'Zet bovenaan' }));
  await gone();
  await userEvent.click(await facts().findByRole('button', { name: 'Maak rood' }));
  const red = await screen.findByRole('dialog', { name: 'Gevaar' });
  await userEvent.selectOptions(within(red).getByRole('combobox', { name: 'Wat voor gevaar?' }), 'geweld');
  await userEvent.click(within(red).getByRole('button', { name: 'Maak rood' }));
  await gone();
  await userEvent.click(await facts().findByRole('button', { name: 'Vals alarm' }));
  const wrong = await screen.findByRole('dialog', { name: 'Vals alarm' });
  await userEvent.click(within(wrong).getByRole('radio', { name: 'Game of film' }));
  await userEvent.click(within(wrong).getByRole('button', { name: 'Meld vals alarm' }));
  await gone();
  expect([...inputsOf(desk, 'RaiseDanger'), ...inputsOf(desk, 'MarkFalseAlarm')]).toMatchObject([{ danger: 'POSSIBLE' }, { danger: 'NOW', kind: 'VIOLENCE' }, { as: 'GAME' }]);
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Zoek of geef een opdracht' }), 'veilig{Enter}');
  await userEvent.click(within(await screen.findByRole('dialog', { name: 'Zet veilig contact aan' })).getByRole('button', { name: 'Zet aan' }));
  await gone();
  expect(inputsOf(desk, 'SetSafeContact')).toMatchObject([{ safeContact: true }]);
});

it('what cannot be done now is not a button; the palette says why', async () => {
  renderDesk('/wachtrij?m=M-26-118339');
  await userEvent.click(await screen.findByRole('button', { name: 'Lees mee' }));
  await screen.findByRole('log');
  expect(screen.queryByRole('button', { name: /^Wijs toe/ })).toBeNull();
  await userEvent.keyboard('{Control>}k{/Control}');
  const option = await screen.findByRole('option', { name: /Wijs toe aan een team/ });
  expect([option.getAttribute('aria-disabled'), option.textContent]).toEqual(['true', expect.stringContaining('is van Sanne Kok')]);
});

it('a refusal is said in the dialog, which keeps what was filled in', async () => {
  const desk = renderDesk(van);
  await opened();
  desk.trouble.next = (name) => (name === 'AssignReport' ? { data: { assignReport: { __typename: 'ReportPayload', report: null, problem: { __typename: 'PlainProblem', code: 'NOT_YOUR_CLAIM', message: 'x' } } } } : null);
  await press('t');
  const dialog = await screen.findByRole('dialog');
  await within(within(dialog).getByRole('listbox')).findByRole('option', { selected: true });
  await userEvent.keyboard('{Enter}');
  expect(await within(dialog).findByText('Alleen de eigenaar kan dit. Je tekst is bewaard.')).toBeTruthy();
});
