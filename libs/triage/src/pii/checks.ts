/** Dutch citizen service number: nine digits whose weighted sum is a multiple of eleven. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = Array.from(digits, Number).reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** Length of an IBAN by country, for those met here. */
export const IBAN_LENGTHS: Readonly<Record<string, number>> = { NL: 18, DE: 22, BE: 16, FR: 27, PL: 28, LT: 20, TR: 26, UA: 29, GB: 22, ES: 24, IT: 27, PT: 25, RO: 24, BG: 22, IE: 22, AT: 20, LU: 20, DK: 18, SE: 24, EE: 20, LV: 21, CY: 28, MT: 31, CZ: 24, HU: 28, SK: 24, CH: 21 };

/** Whether letters and digits (no blanks, upper case) are an IBAN: length of its country and remainder 1 by 97. */
export function isIban(iban: string): boolean {
  if (IBAN_LENGTHS[iban.slice(0, 2)] !== iban.length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  let remainder = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** Dutch number plate, six signs without dashes: one of the fourteen patterns that were ever given out. */
export const isDutchPlate = (signs: string): boolean => SIDECODES.has(signs.replace(/\d/g, '9').replace(/[a-z]/gi, 'X'));

const SIDECODES = new Set(['XX9999', '9999XX', '99XX99', 'XX99XX', 'XXXX99', '99XXXX', '99XXX9', '9XXX99', 'XX999X', 'X999XX', 'XXX99X', 'X99XXX', '9XX999', '999XX9']);
