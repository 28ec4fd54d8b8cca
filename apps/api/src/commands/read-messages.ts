import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './usage.js';

const message = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string(), channel: z.string().default('messenger'), received_at: z.string().nullish() });
export type MessageLine = z.infer<typeof message>;

/** Messages of a JSONL file, one `{id, text, channel, received_at?}` a line. Throws a usage error that names the line. */
export async function readMessages(file: string): Promise<MessageLine[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const parsed = message.safeParse(jsonOf(line));
    if (!parsed.success) throw new UsageError(`${file}, line ${at + 1}: a message is {"id", "text", "channel", "received_at"?}.`);
    return parsed.data;
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
