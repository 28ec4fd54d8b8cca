import type { Chance } from '../random.js';

const first = ['Riet', 'Gerrit', 'Fenna', 'Bennie', 'Hanneke', 'Yusuf', 'Truus', 'Daan', 'Anouk', 'Henk', 'Marieke', 'Sem', 'Wilma', 'Emre', 'Joke', 'Lars', 'Agnieszka', 'Bram', 'Noor', 'Sjoerd'];
const initials = ['A', 'B', 'D', 'H', 'K', 'L', 'M', 'O', 'R', 'S', 'T', 'V', 'W', 'Z'];

/** An invented person, with an initial only: nobody is meant. */
export const inventedName = (luck: Chance): string => `${luck.pick(first)} ${luck.pick(initials)}.`;
