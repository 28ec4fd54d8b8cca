import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Key, nl } from './nl.js';
import { catalogues, fill, type Language } from './words.js';

const keys = Object.keys(nl) as Key[];
const languages = Object.keys(catalogues) as Language[];
const places = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();

describe.each(languages)('the catalogue %s', (language) => {
  const words = catalogues[language];

  test('has every sentence, and no other', () => expect(Object.keys(words).sort()).toEqual([...keys].sort()));

  test.each(keys)('%s', (key) => {
    const sentence = words[key];
    expect(sentence.trim()).not.toBe('');
    expect(places(sentence)).toEqual(places(nl[key]));
    expect(sentence.split('*').length % 2).toBe(1);
    expect(sentence).not.toMatch(/[!&]|"|\b[A-Z]{2,}\b(?<!NL)(?<!MB)/);
  });
});

test('Dutch says u, never je', () => {
  for (const key of keys) expect(nl[key]).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
});

test('a sentence has at most one telephone number, and English is not Dutch', () => {
  const same: string[] = ['privacy', 'file.open'];
  for (const key of keys) {
    expect((nl[key].match(/0[89]00-\d+/g) ?? []).length).toBeLessThan(2);
    if (!same.includes(key)) expect(catalogues.en[key]).not.toBe(nl[key]);
  }
});

test('every sentence is said somewhere', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/spec|words\/(nl|en)\.ts/.test(path))
    .map((path) => readFileSync(root + path, 'utf8'))
    .join('\n');
  const templates = [...sources.matchAll(/`([a-z.]+\.)\$\{[^}]+\}([\w.]*)`/gi)].map((match) => new RegExp(`^${match[1]!.replaceAll('.', '\\.')}\\w+${match[2]!.replaceAll('.', '\\.')}$`));
  expect(keys.filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`"${key}"`) && !templates.some((template) => template.test(key)))).toEqual([]);
});

test('a value that is missing stays visible', () => expect(fill('{count} van {total}', { count: 3 })).toBe('3 van {total}'));
