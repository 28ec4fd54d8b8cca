import { isWindowOpen } from '@balie/domain/reply/window.js';
import { serverNow } from '../../../shared/clock/clock.js';
import { actingOwner, isOwn } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

/** Why no answer can be written here now; null = it can. A note nearly always can. */
export type ComposerBlock = 'closed' | 'notClaimed' | 'notOwner' | 'window' | 'readOnly';

/** Reads the answer off what the server says this person may do, and names the reason they can do something about. */
export function composerBlock(report: OpenedReport, viewerId: string, publicOnly: boolean): ComposerBlock | null {
  if (report.status === 'CLOSED') return 'closed';
  if (!isOwn(report, viewerId)) return actingOwner(report) ? 'notOwner' : 'notClaimed';
  if (!isWindowOpen(report.replyWindowClosesAt ? new Date(report.replyWindowClosesAt) : null, new Date(serverNow()))) return 'window';
  return publicOnly || !report.viewerCan.includes('sendReply') ? 'readOnly' : null;
}
