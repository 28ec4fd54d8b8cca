/** Thrown for a command line that cannot be right; `message` is for the person who typed it. */
export class UsageError extends Error {}

/** A part of Balie that is not there yet: exit code 2, and it says so. */
export class NotBuiltYet extends Error {}
