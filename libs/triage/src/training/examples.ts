import { readFileSync } from 'node:fs';

/** A message with what it is. `weight` is how much it counts in training. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly channel: string;
  readonly type: string;
  readonly category: string;
  readonly urgency: string;
  readonly lifeThreat: boolean;
}

const TYPES: Readonly<Record<string, string>> = { R: 'REPORT', T: 'TIP', Q: 'QUESTION', V: 'REQUEST', K: 'COMPLAINT', L: 'COMPLIMENT', C: 'REACTION', S: 'SPAM_ABUSE' };
const CATEGORIES: Readonly<Record<string, string>> = {
  sus: 'suspicious_situation', vio: 'crime_in_progress_violence', mis: 'missing_person_care', bur: 'burglary_theft', tra: 'traffic', nui: 'nuisance', dru: 'drugs_organised_crime', cyb: 'cyber_fraud',
  onl: 'online_harm', eve: 'event_public_order', ani: 'animal', ser: 'service_request', pol: 'police_conduct', pos: 'post_reaction', not: 'not_police',
};

/** The labelled messages of the gold set, carried in `data/gold.jsonl`. */
export const goldExamples = (data: URL): Example[] =>
  lines(new URL('gold.jsonl', data)).map((line) => {
    const { id, text, channel, type, category, urgency, life_threat } = JSON.parse(line) as { id: string; text: string; channel: string; type: string; category: string; urgency: string; life_threat: boolean };
    return { id, text, channel, type, category, urgency, lifeThreat: life_threat };
  });

/** Messages written for training, one a line: `R vio U1! text`; `!` = a life may be lost now. Throws on a line that is not so. */
export const writtenExamples = (data: URL): Example[] =>
  lines(new URL('written.txt', data)).map((line, at) => {
    const match = /^([A-Z]) ([a-z]{3}) (U[1-5])(!?) (.+)$/.exec(line);
    const type = TYPES[match?.[1] ?? ''];
    const category = CATEGORIES[match?.[2] ?? ''];
    if (!match || !type || !category) throw new Error(`written.txt, line ${at + 1}: ${line}`);
    const channel = match[2] === 'pos' || type === 'REACTION' ? 'public_comment' : 'private_message';
    return { id: `W${at + 1}`, text: match[5] ?? '', channel, type, category, urgency: match[3] ?? '', lifeThreat: match[4] === '!' };
  });

const lines = (file: URL): string[] => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
