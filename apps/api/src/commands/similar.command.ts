import { similarity } from '@balie/triage/similar/similarity.js';
import { traceOf } from '@balie/triage/similar/trace.js';
import { understand } from '@balie/triage/understand.js';
import { readMessages } from './read-messages.js';
import { UsageError } from './usage.js';
import { whereabouts } from './where.js';

/** `similar FILE.jsonl`: pairs of messages that seem to tell of one happening, one JSON line each, in order of arrival. Pure. */
export async function similar([file, ...rest]: string[]): Promise<string> {
  if (file === undefined || rest.length > 0) throw new UsageError('similar FILE.jsonl');
  const where = whereabouts();
  const dated = (await readMessages(file)).flatMap((message) => (message.received_at ? [{ ...message, at: new Date(`${message.received_at.replace(/Z$/, '')}Z`) }] : []));
  const traces = dated.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ id, text, channel, at }) => {
    const { category, danger } = understand({ text, channel });
    const { named } = where(text);
    return { id, trace: traceOf({ text, at, placeCodes: named?.candidates ?? [], placeText: named?.text ?? null, category: category?.label ?? null, dangerous: danger.level !== 'NONE' }) };
  });
  const pairs: string[] = [];
  for (const [index, a] of traces.entries()) {
    for (const b of traces.slice(index + 1)) {
      const { score, level } = similarity(a.trace, b.trace);
      if (level !== null) pairs.push(JSON.stringify({ a: a.id, b: b.id, score, level }));
    }
  }
  return pairs.join('\n');
}
