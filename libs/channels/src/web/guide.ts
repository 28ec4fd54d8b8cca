import type { Guide } from '../contract.js';

/** There is no provider: the page is there once the account is. */
export const webGuide: Guide = {
  nl: [
    'Geef het account een naam die collega’s herkennen.',
    'Staat de knop straks op een andere website? Vul dan het adres van die website in, bijvoorbeeld https://www.gemeente.nl.',
    'Klaar: inwoners schrijven op /praat.',
  ],
  en: [
    'Give the account a name your colleagues recognise.',
    'Will the button stand on another website? Then fill in that website’s address, for example https://www.gemeente.nl.',
    'Done: citizens write at /praat.',
  ],
};
