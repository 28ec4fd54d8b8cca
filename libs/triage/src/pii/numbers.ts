import { IBAN_LENGTHS, isBsn, isDutchPlate, isIban } from './checks.js';
import type { PiiSpan } from './span.js';

/** Numbers that look like personal ones and are the desk's or the world's: their words stand before them. */
const OTHER_NUMBER = /(?:zaak|order|klant|dossier|frame|kenmerk|referentie|ref|case|proces|pv|factuur|bestel|serie|meld|polis|tracking|pakket|lid)[\p{L}]{0,12}[ :.#-]{0,4}(?:nr|nummer|number)?[ :.#-]{0,3}$/iu;
const PLATE_WORDS = /(?:kenteken|plaat|auto|wagen|bus|busje|fiat|audi|bmw|opel|golf|polo|volvo|ford|renault|clio|toyota|skoda|seat|mercedes|peugeot|citroen|kia|tesla|scooter|brommer|motor|transit|caddy|plate|car|van|kennzeichen|samochód|rejestr|plaka|фіат|машин|авто|номер|immatriculation|voiture|سيارة|لوحة)/iu;

/** E-mail addresses, account numbers, service numbers, telephone numbers and plates, each checked as far as it can be. All patterns are bounded in length. */
export function numbersIn(text: string): PiiSpan[] {
  return [...emails(text), ...ibans(text), ...phones(text), ...bsns(text), ...plates(text)];
}

const emails = (text: string): PiiSpan[] =>
  [...text.matchAll(/(?<![\w.+%-])[a-z0-9][\w.+%-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi)].map((match) => ({ type: 'email', start: match.index, end: match.index + match[0].length }));

function ibans(text: string): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const match of text.matchAll(/(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}/gi)) {
    const wanted = IBAN_LENGTHS[match[0].slice(0, 2).toUpperCase()] ?? 0;
    let signs = '';
    let length = 0;
    while (signs.length < wanted && length < match[0].length) {
      signs += (match[0][length] ?? '').replace(/[ -]/, '').toUpperCase();
      length += 1;
    }
    if (isIban(signs)) found.push({ type: 'iban', start: match.index, end: match.index + length });
  }
  return found;
}

function phones(text: string): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const match of text.matchAll(/(?<![\d\p{L}.,/+-])(?:\+|00|0)[1-9](?:[ .-]{0,2}(?:\(0\))?[ ]?\d){7,13}(?![\d])/gu)) {
    const digits = match[0].replace(/\(0\)/g, '').replace(/\D/g, '');
    const abroad = match[0].startsWith('+') || match[0].startsWith('00');
    const right = abroad ? digits.length >= 10 && digits.length <= 15 : digits.length === 10 || (/^01[5-7]/.test(digits) && digits.length <= 12);
    if (right && !/^0[89]00/.test(digits)) found.push({ type: 'phone', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function bsns(text: string): PiiSpan[] {
  const found: PiiSpan[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d+-]|\d[ .,])\d(?:[ .]?\d){8}(?![\d\p{L}-]|[ .]\d)/gu)) {
    const before = text.slice(Math.max(0, match.index - 32), match.index);
    if (isBsn(match[0].replace(/\D/g, '')) && !OTHER_NUMBER.test(before)) found.push({ type: 'bsn', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function plates(text: string): PiiSpan[] {
  const found: PiiSpan[] = [];
  const add = (match: RegExpExecArray) => found.push({ type: 'license_plate', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(/(?<![\p{L}\d-])[a-z\d]{1,3}([ -])[a-z\d]{2,3}\1[a-z\d]{1,3}(?![\p{L}\d]|-[\p{L}\d])/giu)) {
    const groups = match[0].split(/[ -]/);
    if (!isDutchPlate(groups.join('')) || groups.some((group) => /\d/.test(group) && /\D/.test(group))) continue;
    if (match[1] === '-' || (match[0] === match[0].toUpperCase() && speaksOfVehicle(text, match.index))) add(match);
  }
  for (const match of text.matchAll(/(?<![\p{L}\d-])[a-z\d]{6}(?![\p{L}\d-])/giu)) {
    if (/\d/.test(match[0]) && /[a-z]/i.test(match[0]) && isDutchPlate(match[0]) && speaksOfVehicle(text, match.index)) add(match);
  }
  for (const match of text.matchAll(/(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![\p{L}\d-])/gu)) {
    if (match[0].includes('-') ? /[A-Z] ?\d/.test(match[0].split('-')[1] ?? '') : speaksOfVehicle(text, match.index)) add(match);
  }
  return found;
}

const speaksOfVehicle = (text: string, at: number): boolean => PLATE_WORDS.test(text.slice(Math.max(0, at - 40), at));
