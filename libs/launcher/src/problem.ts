/** Something a person must know, in one sentence they can act on; shown without a stack trace. */
export class LauncherProblem extends Error {
  override name = 'LauncherProblem';
}

/** The message of anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
