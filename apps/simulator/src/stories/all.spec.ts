import { stories } from './all.js';

const said = stories.flatMap((story) => [...story.opening, ...story.details, story.thanks ?? '', story.nudge ?? '']).join('\n');

test('every story has a name of its own and something to say', () => {
  expect(new Set(stories.map((story) => story.id)).size).toBe(stories.length);
  for (const story of stories) expect(story.opening.every((line) => line.trim() !== '')).toBe(true);
  expect(stories.length).toBeGreaterThanOrEqual(24);
});

test('nobody can be called, mailed or paid', () => {
  expect(said).not.toMatch(/\b0[1-9](?:[\s-]?\d){8}\b|@|\bNL\d\d\s?[A-Z]{4}/);
});

test('nothing that must make the control room run', () => {
  expect(said).not.toMatch(/\b(mes|pistool|schiet|dood(?! hert)|bloed|brand|zelfmoord|aanval|gijzel|bom)\b/i);
});

test.each(stories.filter((story) => story.at).map((story) => [story.id, story.at!] as const))('%s happens in Gelderland or Overijssel', (_id, [latitude, longitude]) => {
  expect(latitude).toBeGreaterThan(51.7);
  expect(latitude).toBeLessThan(52.9);
  expect(longitude).toBeGreaterThan(5);
  expect(longitude).toBeLessThan(7.1);
});
