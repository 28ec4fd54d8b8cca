const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'z', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ts', ш: 's', щ: 's', ь: '', ю: 'u', я: 'a', ы: 'i', э: 'e', ъ: '', ё: 'e',
};

/** How a Cyrillic word sounds in Latin letters; null for other scripts. Accents are gone already ("й" comes as "и"). */
export function fromCyrillic(key: string): string | null {
  let latin = '';
  for (const letter of key) {
    const sound = CYRILLIC[letter];
    if (sound === undefined) return null;
    latin += sound;
  }
  return latin;
}

/** What is left of a name when spelling between languages no longer counts: "Nijmegen" and "Неймеген" are both `neimen`. */
export function soundOf(latin: string): string {
  return latin
    .replace(/ij/g, 'ei').replace(/oe/g, 'u').replace(/ie/g, 'i').replace(/eu/g, 'e').replace(/ph/g, 'f').replace(/sch/g, 'sh').replace(/[ckq]/g, 'k').replace(/w/g, 'v').replace(/y/g, 'i')
    .replace(/[gh]/g, '').replace(/(.)\1+/g, '$1');
}
