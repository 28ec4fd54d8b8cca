import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { LauncherProblem } from '../problem.js';

/** The user PostgreSQL runs as; PostgreSQL refuses root. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const ownName = 'balie-postgres';

function lookUp(name: string): ServerAccount | undefined {
  const number = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [number('-u'), number('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(): ServerAccount | undefined {
  // Debian and Red Hat have useradd, Alpine and BusyBox only adduser.
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', ownName]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ownName]],
  ];
  for (const [command, args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return lookUp(ownName);
  }
  return undefined;
}

/**
 * Whom to run PostgreSQL as: undefined (ourselves) unless we are root. As root: the owner of the database folder when there is one,
 * else a user of our own, made when missing, else `postgres` or `nobody`.
 */
export function serverAccount(dataFolder: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp(ownName) ?? create() ?? lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new LauncherProblem('PostgreSQL does not run as root and no other user could be found or made: start Balie as an ordinary user, or set DATABASE_URL.');
  return account;
}

/** Whether `account` (undefined: we) can reach and enter this folder; asked of the system itself, which also knows ACLs. */
export function canEnter(account: ServerAccount | undefined, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -x .', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
