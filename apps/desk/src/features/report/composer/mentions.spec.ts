import { matching, mentionAt, mentionedIn, withMention } from './mentions.js';

const people = [{ id: 's', name: 'Sanne Kok' }, { id: 'b', name: 'Bram Hofman' }, { id: 'bb', name: 'Bram Hofmans' }];

it.each([['Zie @', 5, ''], ['Zie @sa', 7, 'sa'], ['@Sanne K', 8, 'Sanne K'], ['mail a@b', 8, null], ['geen', 4, null]])('in "%s" at %d is typed: %s', (text, cursor, typed) =>
  expect(mentionAt(text, cursor)?.typed ?? null).toBe(typed));

it('a name is found by any of its words, whatever its case or accents', () => {
  expect([matching(people, 'kok'), matching(people, 'BRAM')].map((found) => found.map(({ id }) => id))).toEqual([['s'], ['b', 'bb']]);
});

it('the name comes in the place of what was typed', () => expect(withMention('Zie @sa even', 7, 'Sanne Kok')).toEqual({ text: 'Zie @Sanne Kok  even', cursor: 15 }));

it('who is mentioned is read from the text itself, so that an erased name is not told', () => {
  expect(mentionedIn('@Bram Hofmans en @Sanne Kok, kijk mee', people).map(({ id }) => id)).toEqual(['s', 'bb']);
  expect(mentionedIn('Sanne Kok weet het', people)).toEqual([]);
});
