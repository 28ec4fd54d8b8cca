import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { shippedModel } from '@balie/triage/model/shipped-model.js';
import { goldExamples, writtenExamples } from '@balie/triage/training/examples.js';
import { dataFolder } from '@balie/triage/training/data-folder.js';
import { ordinaryMessages } from '@balie/triage/training/ordinary.js';
import { trainModel } from '@balie/triage/training/train-model.js';
import { understand } from '@balie/triage/understand.js';
import { readMessages } from './read-messages.js';
import { UsageError } from './usage.js';
import { whereabouts } from './where.js';

const usage = 'triage FILE.jsonl | triage train --out FILE.json';

/** `triage FILE.jsonl`: what the desk suggests for each message, one JSON line each. `triage train`: a new model with its figures. Pure: no database, no network. */
export async function triage(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError(usage);
  if (file === 'train') return train(values.out);
  const where = whereabouts();
  const messages = await readMessages(file);
  return messages.map((message) => JSON.stringify(suggested(message, where))).join('\n');
}

function suggested({ id, text, channel }: { id: string; text: string; channel: string }, where: ReturnType<typeof whereabouts>): Record<string, unknown> {
  const { language, type, category, urgency, danger, pii } = understand({ text, channel });
  const { named, unlocated, municipality, teams } = where(text);
  const place = named ? { text: named.text, municipality, ambiguous: named.ambiguous } : unlocated ? { text: unlocated.text, municipality: null, ambiguous: true } : null;
  return { id, language: language.language, type: type?.label ?? null, category: category?.label ?? null, urgency: urgency?.label ?? null, danger: danger.level, place, teams: type?.label === 'SPAM_ABUSE' ? [] : teams, pii };
}

/** Never replaces a better model: the figures of the new and the shipped one are printed, the file goes where `--out` says. */
async function train(out: string | undefined): Promise<string> {
  if (out === undefined) throw new UsageError(usage);
  const model = trainModel(goldExamples(dataFolder), writtenExamples(dataFolder), ordinaryMessages(dataFolder, 400, 'train'), new Date().toISOString().slice(0, 10));
  await writeFile(out, `${JSON.stringify(model)}\n`);
  return JSON.stringify({ version: model.version, examples: model.examples, quality: model.quality, shipped: shippedModel()?.version ?? null }, null, 2);
}
