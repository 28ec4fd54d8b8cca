import { readFileSync } from 'node:fs';
import { v5 } from 'uuid';

const NAMESPACE = '5b0a1f6e-8f6b-4f0a-9a35-0d5b6f1c7a11';

/** The same id on every installation for what ships with the product: seeding again, or twice at once, inserts nothing new. */
export const seedId = (kind: string, name: string): string => v5(`${kind}:${name}`, NAMESPACE);

/** A file of apps/api/seeds, as it stands there. */
export const readSeed = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')) as unknown;
