import { screen } from '@testing-library/dom';
import { leaving } from '../../testing/builders.js';
import { clear, show } from '../../testing/show.js';
import type { Outgoing } from '../conversation/outbox.js';
import { Leaving } from './Leaving.js';

afterEach(clear);

const nothing = (): void => undefined;
const entry = (more: Partial<Outgoing>, away = false) => <Leaving entry={leaving('k', more)} away={away} onRetry={nothing} onDiscard={nothing} onEdit={nothing} onHurry={nothing} />;
const ways = (): (string | null)[] => screen.queryAllByRole('button').map((button) => button.textContent);

test.each<[string, Partial<Outgoing>, boolean, string, string[]]>([
  ['under way', {}, false, 'wordt verstuurd', []],
  ['without a network', { tries: 1 }, true, 'wordt verstuurd zodra er verbinding is', []],
  ['after some tries', { tries: 3 }, false, 'nog niet verstuurd, we blijven het proberen', ['Probeer nu']],
  ['refused for no clear reason', { fate: 'refused', code: 'HTTP_403' }, false, 'Niet verstuurd. Probeer opnieuw.', ['Probeer opnieuw', 'Verwijder']],
  ['refused for its words', { fate: 'refused', code: 'VALIDATION' }, false, 'Niet verstuurd: dit bericht kunnen we niet aannemen. Pas het aan.', ['Pas aan', 'Verwijder']],
  ['too large', { fate: 'refused', code: 'TOO_LARGE' }, false, 'Niet verstuurd: het bericht is te groot. Maak het korter.', ['Pas aan', 'Verwijder']],
  ['of last night', { fate: 'outdated', writtenAt: Date.parse('2025-11-12T15:40:00Z') }, false, 'Niet verstuurd op 12 november 2025, 16.40 uur. Klopt het nog?', ['Alsnog versturen', 'Verwijder']],
])('%s', async (_label, more, away, sentence, buttons) => {
  await show(entry(more, away));
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(ways()).toEqual(buttons);
});

test('held by the desk: says until when, and offers no impatience', async () => {
  await show(entry({ tries: 2, heldUntil: Date.now() + 60_000 }));
  expect(screen.getByText(/Het is druk\. We proberen het om \d\d\.\d\d uur opnieuw\./)).toBeTruthy();
  expect(ways()).toEqual([]);
});
