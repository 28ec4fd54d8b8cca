/** Where a `balie` command is carried out and what it needs for it. */
export interface Route {
  script: 'command' | 'simulate';
  /** `none`: pure, works on files. `database`: the running one, else the embedded one started for its time. `desk`: a desk that runs. */
  needs: 'none' | 'database' | 'desk';
}

const command = (needs: Route['needs']): Route => ({ script: 'command', needs });

const routes: Record<string, Route> = {
  'token create': command('database'),
  'admin create': command('database'),
  'person create': command('database'),
  'audit verify': command('database'),
  'retention run': command('database'),
  'channel parse': command('none'),
  triage: command('none'),
  similar: command('none'),
  simulate: { script: 'simulate', needs: 'desk' },
};

export const usage = `Usage: npm run -s balie -- COMMAND

  token create --role ROLE --name NAME [--team NAME] [--expires DATE]   print an API token
  admin create EMAIL                                                    make the first administrator
  person create EMAIL --role ROLE [--name NAME] [--team NAME]           make a person; prints a link to choose a password
  channel parse KIND [--account ID] FILE…                               what a channel reads in a payload, one JSON line per file
  triage FILE.jsonl                                                     what the desk suggests for each message
  similar FILE.jsonl                                                    which messages it would link
  simulate CHANNEL|all [--text TEXT] [--count N] [--rate R]             play citizens against the running desk
  simulate control-room [--mood acknowledge|decline|silent]             what the played control room does from now on
  audit verify                                                          check the audit chain
  retention run [--dry-run] [--at DATE]                                 apply retention

Commands on data use the running desk's database, or start the embedded one for their time.
`;

/** The route of `balie <args>`; undefined when there is no such command. */
export function routeOf(args: string[]): Route | undefined {
  return routes[args[0] ?? ''] ?? routes[args.slice(0, 2).join(' ')];
}
