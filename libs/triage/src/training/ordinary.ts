import { readFileSync } from 'node:fs';
import { randomFrom } from '../model/train-head.js';

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  place: ['Enschede', 'Zwolle', 'apeldoorn', 'Tiel', 'Ede', 'Nijmegen', 'arnhem', 'Hengelo', 'Doetinchem', 'Wierden', 'Raalte', 'Winterswijk', 'Putten', 'Harderwijk', 'Kampen'],
  thing: ['fiets', 'telefoon', 'portemonnee', 'scooter', 'rugzak', 'sleutelbos', 'bakfiets', 'laptop', 'paspoort', 'jas'],
  spot: ['het station', 'de supermarkt', 'het zwembad', 'de sporthal', 'het park', 'de kerk', 'de bushalte', 'het winkelcentrum', 'de speeltuin'],
  street: ['Kerkstraat', 'Dorpsstraat', 'Molenweg', 'Stationsstraat', 'Hoofdstraat', 'Nieuwstraat', 'Zutphenseweg'],
  when: ['gisteren', 'vannacht', 'vorige week', 'vanmorgen', 'zaterdag', 'elke avond', 'vandaag', 'gisteravond'],
  number: ['2', '3', '4', '5', '6', '12', '15', '28'],
};
const HURRY: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text, (text) => text.toLowerCase(), (text) => `${text} 😂`, (text) => `${text}!!`, (text) => `Hallo, ${text}`, (text) => `${text} Groetjes`, (text) => `nu net gezien: ${text}`, (text) => `${text} graag snel antwoord`,
  (text, random) => { const at = Math.floor(random() * text.length); return text.slice(0, at) + text.slice(at + 1); },
];

/** An endless variety of ordinary messages, the same ones for the same seed: what must not sound. `part`: the half for training or the half for measuring. */
export function ordinaryMessages(data: URL, count: number, part: 'train' | 'test', seed = 7): string[] {
  // Every second template is kept for the measure: the model never saw its words in training.
  const templates = readFileSync(new URL('ordinary.txt', data), 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).filter((_, at) => (at % 2 === 0) === (part === 'train'));
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, () => pick(HURRY)(pick(templates).replace(/\{(\w+)\}/g, (_, slot: string) => pick(SLOTS[slot] ?? [slot])), random));
}
