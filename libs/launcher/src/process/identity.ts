import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process of this machine's present life: a pid alone is handed out again, with the start time it is not. */
export interface ProcessIdentity {
  pid: number;
  /** Boot and start time, opaque; compare it, don't read it. */
  startedAs: string;
}

export interface ProcessStatus {
  zombie: boolean;
  startedAs: string;
}

let bootId: string | undefined;

function linuxStatus(pid: number): ProcessStatus | undefined {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command may hold spaces and brackets; what follows its last bracket does not.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return { zombie: fields[0] === 'Z' || fields[0] === 'X', startedAs: `${bootId}/${fields[19]}` };
}

function otherStatus(pid: number): ProcessStatus | undefined {
  try {
    const [state = '', ...start] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim().split(/\s+/);
    return { zombie: state.startsWith('Z'), startedAs: start.join(' ') };
  } catch {
    return undefined;
  }
}

/** What the machine knows of `pid`, undefined when there is no such process. */
export function statusOf(pid: number): ProcessStatus | undefined {
  return process.platform === 'linux' ? linuxStatus(pid) : otherStatus(pid);
}

/** The identity to write down for a process that runs now; undefined when it is gone already. */
export function identify(pid: number): ProcessIdentity | undefined {
  const status = statusOf(pid);
  return status && { pid, startedAs: status.startedAs };
}

/** Whether exactly this process still runs. A zombie has ended: it only waits for its parent. */
export function isRunning(identity: ProcessIdentity): boolean {
  const status = statusOf(identity.pid);
  return status !== undefined && !status.zombie && status.startedAs === identity.startedAs;
}
