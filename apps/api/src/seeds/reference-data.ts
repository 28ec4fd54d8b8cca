import { SEED_POLICY } from '@balie/domain/sla/policy.js';
import { REPORT_TYPES, URGENCIES } from '@balie/domain/words/enums.js';
import { z } from 'zod';
import type { Tx } from '../platform/database/database.js';
import { seedLifeData } from './life-data.js';
import { seedTargets } from './escalation-targets.js';
import { seedFirstWords } from './first-words.js';
import { readSeed, seedId } from './seed-data.js';

const words = { slug: z.string(), nl: z.string(), en: z.string() };
const categoryFile = z.array(z.object({ ...words, sub: z.array(z.object(words)) }));
const replyFile = z.array(z.object({ title: z.string(), text: z.string(), language: z.string().default('nl'), type: z.enum(REPORT_TYPES).nullable(), category: z.string().nullable() }));

/** A step apart, so that an administrator can put something in between. */
const place = (index: number): number => (index + 1) * 10;

/** Categories, clocks, escalation targets and saved replies: the unit's own to change, so what is there is left as it is. */
export async function seedReferenceData(tx: Tx): Promise<string> {
  const groups = categoryFile.parse(readSeed('categories.json'));
  const replies = replyFile.parse(readSeed('saved-replies.json'));
  await insertCategories(tx, groups.map(({ slug, nl, en }) => ({ slug, nl, en, parent: null })));
  await insertCategories(tx, groups.flatMap((group) => group.sub.map((sub) => ({ ...sub, parent: group.slug }))));
  await insertClocks(tx);
  await seedTargets(tx);
  await seedFirstWords(tx);
  await insertReplies(tx, replies);
  await seedLifeData(tx);
  return `${replies.length} saved replies`;
}

interface Category {
  readonly slug: string;
  readonly nl: string;
  readonly en: string;
  readonly parent: string | null;
}

/** Groups first, so that their sub-categories find them, also one the unit made itself. */
async function insertCategories(tx: Tx, categories: readonly Category[]): Promise<void> {
  await tx.query(
    `insert into category (id, slug, label_nl, label_en, parent_id, sort) select c.id, c.slug, c.nl, c.en, p.id, c.sort
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[]) as c (id, slug, nl, en, parent, sort) left join category p on p.slug = c.parent on conflict do nothing`,
    [
      categories.map(({ slug }) => seedId('category', slug)), categories.map(({ slug }) => slug), categories.map(({ nl }) => nl), categories.map(({ en }) => en),
      categories.map(({ parent }) => parent), categories.map((_, index) => place(index)),
    ],
  );
}

async function insertClocks(tx: Tx): Promise<void> {
  const { urgency } = SEED_POLICY;
  await tx.query(
    'insert into clock_policy (urgency, claim_seconds, answer_seconds, night_waits) select * from unnest($1::text[], $2::int[], $3::int[], $4::boolean[]) on conflict do nothing',
    [URGENCIES, URGENCIES.map((level) => urgency[level].claimSeconds), URGENCIES.map((level) => urgency[level].answerSeconds), URGENCIES.map((level) => urgency[level].nightWaits)],
  );
}

async function insertReplies(tx: Tx, replies: z.infer<typeof replyFile>): Promise<void> {
  await tx.query(
    `insert into saved_reply (id, title, text, language, type, category_slug, sort)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) on conflict do nothing`,
    [
      replies.map(({ language, title }) => seedId('saved reply', `${language}/${title}`)), replies.map(({ title }) => title), replies.map(({ text }) => text), replies.map(({ language }) => language),
      replies.map(({ type }) => type), replies.map(({ category }) => category), replies.map((_, index) => place(index)),
    ],
  );
}
