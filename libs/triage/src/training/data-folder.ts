/** Where the labelled messages lie, seen from the sources and from the build alike. */
export const dataFolder = new URL('../../data/', import.meta.url);
