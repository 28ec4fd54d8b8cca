import { detectDanger } from '../danger/detect-danger.js';
import { dataFolder } from './data-folder.js';
import { ordinaryMessages } from './ordinary.js';

it('is amber for at most two in a hundred ordinary messages', () => {
  const messages = ordinaryMessages(dataFolder, 2_000, 'test');
  expect(messages.filter((text) => detectDanger(text).level === 'POSSIBLE').length / messages.length).toBeLessThanOrEqual(0.02);
});

it('sounds at most once in a thousand ordinary messages', () => {
  const messages = ordinaryMessages(dataFolder, 4_000, 'test');
  const red = messages.filter((text) => detectDanger(text).level === 'NOW');
  expect(messages.length / 1_000).toBeGreaterThanOrEqual(red.length);
});
