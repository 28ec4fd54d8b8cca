import { detectDanger } from '../danger/detect-danger.js';
import { dataFolder } from './data-folder.js';
import { ordinaryMessages } from './ordinary.js';

it('sounds at most once in a thousand ordinary messages', () => {
  const messages = ordinaryMessages(dataFolder, 4_000);
  const red = messages.filter((text) => detectDanger(text).level === 'NOW');
  expect(messages.length / 1_000).toBeGreaterThanOrEqual(red.length);
});
