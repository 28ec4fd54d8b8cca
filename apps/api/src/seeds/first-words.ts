import { z } from 'zod';
import type { Tx } from '../platform/database/database.js';
import { readSeed, seedId } from './seed-data.js';

const file = z.array(z.object({ kind: z.string(), language: z.string(), version: z.number().int(), text: z.string() }));

/** What is said at once to somebody in danger: the first version of each text; the unit's own newer versions stand above it. */
export async function seedFirstWords(tx: Tx): Promise<void> {
  const texts = file.parse(readSeed('first-words.json'));
  await tx.query(
    'insert into first_words (id, kind, language, version, text) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[]) on conflict do nothing',
    [
      texts.map(({ kind, language, version }) => seedId('first words', `${kind}/${language}/${version}`)), texts.map(({ kind }) => kind), texts.map(({ language }) => language),
      texts.map(({ version }) => version), texts.map(({ text }) => text),
    ],
  );
}
