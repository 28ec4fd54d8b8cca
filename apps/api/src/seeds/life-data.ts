import { NEWS_CODES } from '@balie/domain/feedback/news.js';
import { z } from 'zod';
import type { Tx } from '../platform/database/database.js';
import { readSeed } from './seed-data.js';

const referralFile = z.array(z.object({ code: z.string(), nl: z.string(), en: z.string(), phone: z.string().nullable(), url: z.string().nullable(), textNl: z.string(), textEn: z.string() }));
const textFile = z.array(z.object({ code: z.enum(NEWS_CODES), language: z.string(), enabled: z.boolean(), text: z.string() }));

/** Where people are referred to and what citizens are told by itself: the unit's own to change, so what is there is left as it is. */
export async function seedLifeData(tx: Tx): Promise<void> {
  const referrals = referralFile.parse(readSeed('referrals.json'));
  const texts = textFile.parse(readSeed('status-texts.json'));
  await tx.query(
    `insert into referral (code, label_nl, label_en, text_nl, text_en, phone, url, sort)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[]) on conflict do nothing`,
    [
      referrals.map(({ code }) => code), referrals.map(({ nl }) => nl), referrals.map(({ en }) => en), referrals.map(({ textNl }) => textNl), referrals.map(({ textEn }) => textEn),
      referrals.map(({ phone }) => phone), referrals.map(({ url }) => url), referrals.map((_, index) => (index + 1) * 10),
    ],
  );
  await tx.query(
    'insert into status_text (code, language, text, enabled) select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) on conflict do nothing',
    [texts.map(({ code }) => code), texts.map(({ language }) => language), texts.map(({ text }) => text), texts.map(({ enabled }) => enabled)],
  );
}
