import { findPii } from './find-pii.js';

const found = (text: string) => findPii(text).map(({ type, start, end }) => [type, text.slice(start, end)]);

describe('personal data in a text', () => {
  it.each([
    ['mijn bsn is 999993100 dank', [['bsn', '999993100']]],
    ['BSN: 9999 80 841.', [['bsn', '9999 80 841']]],
    ['bel 06 00 00 63 37 of +31 6 0000 5150', [['phone', '06 00 00 63 37'], ['phone', '+31 6 0000 5150']]],
    ['053 000 6620', [['phone', '053 000 6620']]],
    ['op NL07 ABNA 0999 0710 43 a.u.b.', [['iban', 'NL07 ABNA 0999 0710 43']]],
    ['zie m.terhorst@example.net.', [['email', 'm.terhorst@example.net']]],
    ['zwarte Audi P-228-ZJ weg', [['license_plate', 'P-228-ZJ']]],
    ['білий фіат kd229z', [['license_plate', 'kd229z']]],
    ['geb. 02-11-1971', [['date_of_birth', '02-11-1971']]],
    ['born 1990-12-03', [['date_of_birth', '1990-12-03']]],
    ['Veluwestraat 519, 6711 ZZ Ede\n', [['address', 'Veluwestraat 519, 6711 ZZ Ede']]],
    ['Ik woon op de Oosterweg 261, kom snel', [['address', 'Oosterweg 261']]],
    ['mevr. D. Zwiers belde', [['person_name', 'mevr. D. Zwiers']]],
    ['mijn broer Paweł Z. is weg', [['person_name', 'Paweł Z.']]],
    ['her name is Priya N., 23', [['person_name', 'Priya N.']]],
    ['Met vriendelijke groet,\nAnnemiek Roelofsen', [['person_name', 'Annemiek Roelofsen']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['a number that fails the eleven-test', 'zaak 123456789'],
    ['a case number that happens to pass it', 'zaaknummer 112233445'],
    ['public numbers', 'bel 112, 0900-8844, 0800-7000 of 113'],
    ['a frame number', 'framenr eindigt op 4471'],
    ['an account number with a wrong checksum', 'NL08ABNA0999071043'],
    ['a day that is no birthday', 'op 3 april 2024 om 10.30 uur'],
    ['a postcode alone', '6711ZZ'],
    ['a school and a shop', 'bij het Kruisberg Lyceum en de Albert Heijn'],
    ['a car', 'een blauwe Fiat 500 en een Audi 100'],
    ['nothing', ''],
  ])('leaves %s', (_, text) => expect(found(text)).toEqual([]));

  it('counts in UTF-16 units, also after an emoji', () => {
    const text = '🚗🚗 bel 0600004417';
    expect(findPii(text)).toEqual([{ type: 'phone', start: 9, end: 19 }]);
  });

  it.each(['a'.repeat(100_000), 'a.'.repeat(50_000), 'Aa '.repeat(33_000), 'a@'.repeat(50_000), 'A.'.repeat(50_000), '0'.repeat(100_000), '06 '.repeat(33_000), 'nl12'.repeat(25_000), 'Van '.repeat(25_000)])('is bounded on hostile input', (text) => {
    const started = process.cpuUsage().user;
    findPii(text);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1_000);
  });
});
