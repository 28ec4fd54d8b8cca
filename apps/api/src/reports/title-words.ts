import type { Title, TitleKey } from '@balie/domain/report/title.js';

/** A title is stored text, so a message without words gets its words here, in the desk's language. */
const words: Readonly<Record<TitleKey, string>> = {
  'title.photo': 'Foto zonder tekst',
  'title.video': 'Video zonder tekst',
  'title.audio': 'Spraakbericht',
  'title.location': 'Gedeelde locatie',
  'title.file': 'Bestand zonder tekst',
  'title.no_text': 'Bericht zonder tekst',
};

export const wordsForTitle = (title: Title): string => ('text' in title ? title.text : words[title.key]);
