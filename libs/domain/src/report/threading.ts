import type { DeskPolicy } from '../sla/policy.js';
import { numbersIn } from './number.js';
import { isThanksOnly } from './thanks.js';
import type { ReportFacts } from './report.js';

/** What threading needs to know about a report of the conversation. `lastActivityAt`: the newest message either way. */
export interface ThreadReport extends Pick<ReportFacts, 'id' | 'number' | 'status' | 'closedAt' | 'createdAt'> {
  readonly lastActivityAt: Date | null;
}

/** A private message, as far as threading looks at it. */
export interface ThreadMessage {
  readonly text: string | null;
  readonly receivedAt: Date;
  /** Photos, files, a place: something a person must look at, so never thanks only. */
  readonly hasAttachments: boolean;
  /** A sticker or a reaction, without words. */
  readonly isSticker?: boolean;
  /** The understanding found danger, also understated: then nothing is silent. */
  readonly signalsDanger?: boolean;
  /** The understanding or a person says it is about something else. */
  readonly isNewMatter?: boolean;
}

/** Where a message belongs. `new`: a report of its own, linked to the old one where there is one. */
export type Threading =
  | { readonly kind: 'attach'; readonly reportId: string; readonly silent: boolean }
  | { readonly kind: 'reopen'; readonly reportId: string }
  | { readonly kind: 'new'; readonly linkedTo: string | null };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which report of its conversation a private message belongs to. A quoted number decides, whatever the age, but only within the
 * conversation: somebody else's number opens nothing. Else the open report (the liveliest), else the newest closed one:
 * thanks attach silently, a follow-up in time reopens, anything else is a new report linked to it.
 */
export function thread(message: ThreadMessage, reports: readonly ThreadReport[], policy: DeskPolicy): Threading {
  const newestFirst = [...reports].sort((a, b) => activity(b) - activity(a) || (a.id < b.id ? 1 : -1));
  const quoted = numbersIn(message.text ?? '').map((number) => newestFirst.find((report) => report.number === number)).find((report) => report !== undefined);
  const open = newestFirst.find((report) => report.status !== 'CLOSED');
  const old = quoted ?? open ?? newestFirst[0];
  if (old === undefined) return { kind: 'new', linkedTo: null };
  if (old.status !== 'CLOSED') return { kind: 'attach', reportId: old.id, silent: false };
  if (isSilent(message)) return { kind: 'attach', reportId: old.id, silent: true };
  if (quoted) return { kind: 'reopen', reportId: old.id };
  const inTime = old.closedAt !== null && message.receivedAt.getTime() - old.closedAt.getTime() <= policy.followUpDays * DAY_MS;
  return inTime && !message.isNewMatter ? { kind: 'reopen', reportId: old.id } : { kind: 'new', linkedTo: old.id };
}

function isSilent(message: ThreadMessage): boolean {
  if (message.signalsDanger || message.hasAttachments) return false;
  return message.isSticker === true || isThanksOnly(message.text ?? '');
}

function activity(report: ThreadReport): number {
  return (report.lastActivityAt ?? report.createdAt).getTime();
}
