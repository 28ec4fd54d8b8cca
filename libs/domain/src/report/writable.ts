import { Problem } from '../problem.js';
import { isWindowOpen } from '../reply/window.js';
import type { ReportFacts } from './report.js';

/**
 * The citizen can be written to now; a template goes out also when the channel's reply window has closed. `closesAt`: when it closes for people, where that
 * is later than for everybody (`personMayAnswerUntil`).
 * @throws Problem CHANNEL_CANNOT, REPLY_WINDOW_CLOSED
 */
export function requireWritable(report: ReportFacts, now: Date, withTemplate: boolean, closesAt: Date | null = report.replyWindowClosesAt): void {
  if (report.conversationWritable === false) throw new Problem('CHANNEL_CANNOT');
  if (!withTemplate && !isWindowOpen(closesAt, now)) throw new Problem('REPLY_WINDOW_CLOSED');
}
