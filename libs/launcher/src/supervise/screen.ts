/** What a person at the terminal sees; made by `bin/lib/screen.mjs`, which also serves what runs before the build. */
export interface Screen {
  /** Names something that takes a while; call what it returns with the outcome. */
  step(name: string, doing: string): (outcome: string) => void;
  /** One plain line. */
  line(text?: string): void;
  /** Something went wrong with `name` and is being dealt with. */
  warn(name: string, text: string): void;
}
