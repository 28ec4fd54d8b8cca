import { screen } from '@testing-library/dom';
import { answered, said } from '../../testing/builders.js';
import { clear, show } from '../../testing/show.js';
import { Bubble } from './Bubble.js';

afterEach(clear);

const bubble = (message: Parameters<typeof Bubble>[0]['message']) => <Bubble message={message} named timed organisation="Politie" />;

test('words of a person are words, never HTML', async () => {
  const text = '<img src=x onerror="alert(1)"><b>vet</b> & *sterren*';
  await show(bubble(said('a', { text })));
  expect(screen.getByText(text)).toBeTruthy();
  expect(document.querySelectorAll('img, b')).toHaveLength(0);
});

test('a link shows where it leads and opens apart', async () => {
  await show(bubble(answered('a', { text: 'Zie https://politie.nl@evil.example/x' })));
  const link = screen.getByRole<HTMLAnchorElement>('link');
  expect(link.textContent).toBe('evil.example/x');
  expect(link.href).toBe('https://evil.example/x');
  expect(link.rel).toContain('noopener');
});

test('who answers has a first name and a profession; a machine says that it is one', async () => {
  await show(bubble(answered('a', { text: 'Dank u wel' })));
  expect(screen.getByText('Milan, medewerker')).toBeTruthy();
  await show(bubble(answered('b', { automatic: true, authorName: undefined })));
  expect(screen.getByText('Automatisch bericht')).toBeTruthy();
});

test('read only when a person read it, with the desk\'s own time', async () => {
  await show(bubble(said('a')));
  expect(screen.getByText(/ontvangen/)).toBeTruthy();
  await show(bubble(said('a', { status: 'read', readAt: '2026-11-13T15:44:00Z' })));
  expect(screen.getByText(/gelezen om 16\.44 uur/)).toBeTruthy();
});

test('what was withdrawn is gone, and says so', async () => {
  await show(bubble(answered('a', { text: 'verkeerd nummer', withdrawn: true })));
  expect(screen.getByText('Dit bericht is ingetrokken.')).toBeTruthy();
  expect(screen.queryByText('verkeerd nummer')).toBeNull();
});
