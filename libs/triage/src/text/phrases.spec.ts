import { PhraseBook } from './phrases.js';
import { wordsOf } from './words.js';

const finds = (phrase: string, text: string) => new PhraseBook([['it', phrase]]).find(wordsOf(text)).map(({ from, to }) => [from, to]);

describe('phrases', () => {
  it.each([
    ['mes', 'een mes', [[1, 1]]], ['steek*', 'zij steekt', [[1, 1]]], ['*brand', 'schuurbrand!', [[0, 0]]], ['man|vrouw ~2 mes', 'de vrouw met een mes', [[1, 4]]],
    ['man ~2 mes', 'man met een heel groot mes', []], ['man ~3 mes', 'man. mes', []], ['cafe', 'café', [[0, 0]]], ['zn mes', "z'n mes", [[0, 1]]], ['heelp', 'heeeeeelp', [[0, 0]]],
  ])('%s in: %s', (phrase, text, expected) => expect(finds(phrase, text)).toEqual(expected));

  it('refuses what would match too much', () => {
    expect(() => new PhraseBook([['it', 'ab*']])).toThrow('too short');
    expect(() => new PhraseBook([['it', '~2']])).toThrow('needs a word');
  });
});
