import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changeSettings } from '../../../shared/settings/settings.js';
import { prepareBrowser } from '../../../testing/browser.js';
import { renderDesk } from '../../../testing/render-desk.js';

const van = '/wachtrij?m=M-26-118342';
const question = '/wachtrij?m=M-26-118301';

beforeEach(() => {
  prepareBrowser();
  localStorage.clear();
  changeSettings({ letters: true, holdSeconds: 10, locale: 'nl' });
});
afterEach(cleanup);

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Antwoord aan/ });
const undoToast = async () => within(await screen.findByRole('region', { name: 'Korte berichten' })).findByText(/^Wordt over/);
const sends = (sent: { name: string; variables: Record<string, unknown> }[]) => sent.filter((one) => one.name === 'SendReply').map((one) => one.variables['input'] as Record<string, unknown>);
const type = async (text: string) => {
  const box = await field();
  await userEvent.click(box);
  await userEvent.paste(text);
  return box;
};

it('sends by the default of its type, once, and empties the field', async () => {
  const { sent } = renderDesk(question);
  await type('U kunt online een afspraak maken.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toHaveLength(1));
  expect(sends(sent)[0]).toMatchObject({ after: 'FINISH', holdSeconds: 10, text: 'U kunt online een afspraak maken.' });
  expect(await undoToast()).toBeTruthy();
});

it('a tip stays with its owner by default; U2 is not held', async () => {
  const { sent } = renderDesk(van);
  await type('Dank u wel.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toHaveLength(1));
  expect(sends(sent)[0]).toMatchObject({ after: 'KEEP', holdSeconds: 0 });
});

it('is taken back with Z, and the text returns', async () => {
  renderDesk(question);
  const box = await type('Te snel');
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  await undoToast();
  await waitFor(() => expect(box.value).toBe(''));
  await userEvent.keyboard('{Escape}z');
  expect(await screen.findByText('Niet verstuurd. Je tekst staat weer in het concept.')).toBeTruthy();
  await waitFor(async () => expect((await field()).value).toBe('Te snel'));
});

it('a failed attempt tried again has the same key; another text another one', async () => {
  const { sent, trouble } = renderDesk(van);
  trouble.next = (name) => (name === 'SendReply' ? new Error('down') : null);
  await type('Dank u wel.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('De server antwoordt niet.')).toBeTruthy();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toHaveLength(2));
  await userEvent.paste(' Tot ziens.');
  trouble.next = null;
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toHaveLength(3));
  const [first, second, third] = sends(sent).map((input) => input['clientKey']);
  expect([first === second, second === third]).toEqual([true, false]);
});

it('a refusal for an old picture lists only what changed, keeps the text, and has no "send anyway"', async () => {
  const { world, sent, trouble } = renderDesk(van);
  const box = await type('Dank u wel.');
  trouble.next = (name) => {
    const report = world.find('r-M-26-118342');
    if (name !== 'SendReply' || !report) return null;
    trouble.next = null;
    report.messages.push(world.message({ text: 'Ze komen terug!' }));
    Object.assign(report, { urgency: 'U1', version: report.version + 1 });
    return null;
  };
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Er is iets veranderd' });
  expect(await within(dialog).findByText('‘Ze komen terug!’')).toBeTruthy();
  expect(within(dialog).getByText('urgentie').parentElement?.textContent).toBe('urgentieU2 werd U1');
  expect(within(dialog).getAllByRole('button').map((button) => button.textContent)).toEqual(['Lees en pas aan', 'Bewaar als notitie']);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(box.value).toBe('Dank u wel.');
  await userEvent.click(box);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toHaveLength(2));
  expect(Number(sends(sent)[1]?.['expectedVersion'])).toBe(Number(sends(sent)[0]?.['expectedVersion']) + 1);
});

it.each([
  ['NOT_YOUR_CLAIM', 'Alleen de eigenaar kan dit. Je tekst is bewaard.', 'Als notitie'],
  ['REPLY_WINDOW_CLOSED', 'Vrij antwoorden kan niet meer op dit kanaal. Je tekst is bewaard; een notitie kan wel.', 'Als notitie'],
  ['TRANSITION_NOT_ALLOWED', 'Dit kan niet in de stand van de melding. Kijk wat er gebeurde in Geschiedenis.', 'Geschiedenis'],
  ['MISSING_FACTS', 'Vul eerst soort, onderwerp en grondslag in.', 'Vul in'],
  ['RATE_LIMITED', 'Dat ging te snel. Wacht even en probeer opnieuw.', null],
] as const)('%s has its own sentence and way out', async (code, sentence, way) => {
  const { trouble } = renderDesk(van);
  const box = await type('Dank u wel.');
  trouble.next = (name) => (name === 'SendReply' ? { data: { sendReply: { __typename: 'SendReplyPayload', report: null, message: null, problem: { __typename: 'PlainProblem', code, message: 'x' } } } } : null);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(sentence)).toBeTruthy();
  if (way) expect(screen.getAllByRole('button', { name: way }).length).toBeGreaterThan(0);
  expect(box.value).toBe('Dank u wel.');
});

it('a slash in an empty answer opens the saved replies; Enter puts the filled text in the field', async () => {
  renderDesk(van);
  const box = await field();
  await userEvent.click(box);
  await userEvent.keyboard('/');
  const search = await screen.findByRole('combobox', { name: 'Zoek een standaardtekst' });
  await screen.findAllByRole('option', { name: /Tip ontvangen/ });
  await userEvent.type(search, 'tip');
  await userEvent.keyboard('{Enter}');
  expect(box.value).toContain('Marloes Wolters');
  expect(box.value).toContain('M-26-118342');
  expect(document.activeElement).toBe(box);
});

it('a variable nobody filled in cannot go', async () => {
  const { sent } = renderDesk(van);
  await type('Beste {naam}, dank u wel.');
  expect(screen.getByText('Vul {naam} nog in. Zo kan het niet weg.')).toBeTruthy();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sends(sent)).toEqual([]);
});

it('a note goes to colleagues, not to the citizen', async () => {
  const { sent } = renderDesk(van);
  await field();
  await userEvent.keyboard('n');
  const note = await screen.findByRole('textbox', { name: 'Notitie, alleen intern' });
  await userEvent.click(note);
  await userEvent.paste('Zelfde bus als gisteren');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await within(screen.getByRole('log')).findByText('Zelfde bus als gisteren')).toBeTruthy();
  expect([sends(sent), sent.filter((one) => one.name === 'AddNote').length]).toEqual([[], 1]);
});

it('what is typed survives the closing of the page', async () => {
  const first = renderDesk(van);
  await type('Een concept dat blijft');
  first.unmount();
  renderDesk(van);
  expect((await field()).value).toBe('Een concept dat blijft');
});

it('finishing a tip asks what is missing before it goes', async () => {
  const { sent } = renderDesk(van);
  await field();
  await userEvent.keyboard('{Escape}e');
  const dialog = await screen.findByRole('dialog', { name: /Rond af/ });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rond af' }));
  expect(within(dialog).getByText(/Kies eerst: uitkomst/)).toBeTruthy();
  expect(sent.filter((one) => one.name === 'CloseReport')).toEqual([]);
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Uitkomst' }), 'Afgehandeld');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Slotbericht aan de melder' }), 'Het team weet ervan.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rond af' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.find((one) => one.name === 'CloseReport')?.variables['input']).toMatchObject({ outcome: 'handled', closingMessage: 'Het team weet ervan.', noMessageReason: null });
});

it('lowering the urgency asks why; raising it does not', async () => {
  const { sent } = renderDesk(van);
  await field();
  await userEvent.click(screen.getByRole('radio', { name: /U4/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Zet op U4' }));
  expect(screen.getByText('Vul een reden in.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Waarom lager?' }), 'Ze zijn weg{Enter}');
  await waitFor(() => expect(sent.filter((one) => one.name === 'TriageReport').map((one) => one.variables['input'])).toMatchObject([{ urgency: 'U4', reason: 'Ze zijn weg' }]));
});

it('a colleague after an @ is told of the note', async () => {
  const { sent } = renderDesk(van);
  await field();
  await userEvent.keyboard('n');
  await userEvent.click(await screen.findByRole('textbox', { name: 'Notitie, alleen intern' }));
  await userEvent.keyboard('Kijk mee @kok');
  expect(await screen.findByRole('option', { name: /Sanne Kok/, selected: true })).toBeTruthy();
  await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent.find((one) => one.name === 'AddNote')?.variables['input']).toMatchObject({ text: 'Kijk mee @Sanne Kok', mentionedUserIds: ['u-sanne'] }));
});

it('under the first answer go the number and what to expect, as the person left them', async () => {
  const { world, sent } = renderDesk(van);
  Object.assign(world.find('r-M-26-118342') ?? {}, { firstAnswerFooter: 'Uw nummer is M-26-118342.' });
  const box = await type('Dank u wel.');
  const under = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Onder je eerste antwoord/ });
  await userEvent.type(under, ' We bellen vandaag.');
  await userEvent.click(box);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sends(sent)).toMatchObject([{ text: 'Dank u wel.\n\nUw nummer is M-26-118342. We bellen vandaag.' }]));
});
