import { detectDanger } from './detect-danger.js';

describe('danger in a text', () => {
  it.each([
    ['Man met een hakmes loopt over straat te schreeuwen', 'VIOLENCE'],
    ['ik wil er niet meer zijn', 'SUICIDE'],
    ['hij staat weer voor de deur', 'DOMESTIC'],
    ['mijn man slaat mij en hij heeft een mes', 'DOMESTIC'],
    ['spookrijder op de A15!!', 'TRAFFIC'],
    ['mijn zoontje is kwijt bij het water', 'MISSING'],
    ['er komt rook uit het dak en er zijn nog mensen binnen', 'FIRE'],
    ['vrouw gevallen, bloed uit haar oor', 'MEDICAL'],
    ['auto te water in het kanaal', 'WATER'],
    ['help', 'GENERAL'],
    ["There's a man with a machete in the hallway", 'VIOLENCE'],
    ['Geisterfahrer auf der A1', 'GENERAL'],
    ['il a un couteau', 'GENERAL'],
    ['Mężczyzna grozi nożem', 'GENERAL'],
    ['bir adam bıçakla tehdit ediyor', 'GENERAL'],
    ['чоловік з ножем погрожує', 'GENERAL'],
    ['رجل معه سكين', 'GENERAL'],
  ])('red: %s', (text, kind) => expect(detectDanger(text)).toMatchObject({ level: 'NOW', kind }));

  it.each([
    'brand in mijn portemonnee na jullie flitsactie 😂',
    'ik ga dood van het lachen 💀',
    'Is het ’s nachts rustig in Putten?',
    'Vorig jaar ben ik in elkaar geslagen, kan ik nog aangifte doen?',
    'Wij houden een BHV oefening met nepbloed en rook',
    'schiet mij maar lek, drie uur in de wacht',
    'die nieuwe track is 🔥🔥 alles gaat in brand',
    'fiets gestolen, waar doe ik aangifte',
    'heb 85 euro betaald voor een kinderwagen en nu reageert de verkoper niet meer. ik woon in rijssen',
    'heb 85 euro betaald voor een kinderwagen, verkoper reageert niet meer. ik woon in rijssen',
    '',
  ])('not red: %s', (text) => expect(detectDanger(text).level).not.toBe('NOW'));

  it('shows the words that decided, also after an emoji', () => {
    const text = '🚗🚗 kom snel, jongen gestoken op de markt';
    const { words } = detectDanger(text);
    expect(words.map(({ start, end, rule }) => [text.slice(start, end), rule])).toContainEqual(['gestoken', 'nl.stabbed']);
  });

  it('never says nothing and shows words', () => {
    expect(detectDanger('Dank voor de hulp bij mijn fiets')).toMatchObject({ level: 'NONE', words: [] });
  });

  it.each([
    ['one word', 'a'.repeat(100_000)],
    ['cries', 'help '.repeat(20_000)],
    ['beginnings of phrases', 'man met '.repeat(12_000)],
    ['marks without letters', '\u0301'.repeat(100_000)],
    ['half an emoji', '\ud83d'.repeat(50_000)],
  ])('is bounded: 100 kB of %s', (_, text) => {
    const started = process.cpuUsage().user;
    detectDanger(text);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(500);
  });
});
