/** Something a person must know, in words they can act on; `LauncherProblem` of the compiled launcher is the same thing. */
export class Problem extends Error {
  name = 'LauncherProblem';
}

/** What to show of anything thrown: a person's sentence, or all of it when nobody expected it. */
export const textOf = (error) => (error?.name === 'LauncherProblem' ? error.message : (error?.stack ?? String(error)));
