const year = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric' });

/** The year on the desk's wall: a report of New Year's Eve carries the old one until midnight there. */
export const yearOf = (at: Date): number => Number(year.format(at));
