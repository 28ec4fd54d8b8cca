import { detectLanguage } from './detect-language.js';

it.each([
  ['nl', 'hoi'], ['nl', 'mijn fiets is gestolen'], ['nl', 'Goij n moal goan loaser an de weg'], ['nl', '😂😂'], ['nl', ''],
  ['en', 'someone stole my bike yesterday'], ['de', 'Mein Fahrrad wurde gestern gestohlen'], ['fr', "on m'a volé mon vélo hier soir"],
  ['pl', 'ukradli mi rower z pod bloku'], ['tr', 'bisikletim çalındı ne yapmalıyım'], ['uk', 'вкрали мій велосипед'], ['ar', 'سرقوا دراجتي أمام المنزل'],
])('%s: %s', (language, text) => expect(detectLanguage(text).language).toBe(language));
