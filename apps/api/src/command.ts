import { admin } from './commands/admin.command.js';
import { channel } from './commands/channel.command.js';
import { later } from './commands/later.command.js';
import { person } from './commands/person.command.js';
import { similar } from './commands/similar.command.js';
import { token } from './commands/token.command.js';
import { triage } from './commands/triage.command.js';
import { NotBuiltYet, UsageError } from './commands/usage.js';
import { ConfigError } from './platform/config/config.js';

/** What `npm run -s balie -- …` can do; each returns what to print. */
const commands: Readonly<Record<string, (args: string[]) => Promise<string>>> = {
  token,
  admin,
  person,
  channel,
  audit: later('Verifying the audit log’s chain'),
  retention: later('Retention'),
  triage,
  similar,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

try {
  if (command === undefined) throw new UsageError(`balie ${Object.keys(commands).join(' | ')} …`);
  process.stdout.write(`${await command(args)}\n`);
} catch (error) {
  const code = (error as { code?: unknown } | null)?.code;
  const usage = error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
  process.stderr.write(`${error instanceof Error ? (usage || error instanceof ConfigError || error instanceof NotBuiltYet ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
  process.exitCode = usage ? 64 : error instanceof NotBuiltYet ? 2 : 1;
}
