/** How often a listener may be interrupted, in ms. */
const BUDGET_MS = 5_000;

export interface AnnouncerWorld {
  now: () => number;
  later: (run: () => void, ms: number) => unknown;
  /** Puts the sentence in the one polite live region. */
  speak: (sentence: string) => void;
  /** "3 nieuwe berichten". */
  count: (messages: number) => string;
}

/** Says at most one thing per five seconds; messages that came together become a count, of the rest the latest counts. */
export function createAnnouncer({ now, later, speak, count }: AnnouncerWorld) {
  let lastAt = -BUDGET_MS;
  let scheduled = false;
  let messages: string[] = [];
  let note: string | undefined;

  const flush = (): void => {
    scheduled = false;
    const spoken = [messages.length > 1 ? count(messages.length) : messages[0], note].filter((sentence) => sentence !== undefined).join('. ');
    messages = [];
    note = undefined;
    if (!spoken) return;
    lastAt = now();
    speak(spoken);
  };
  const plan = (): void => {
    const wait = lastAt + BUDGET_MS - now();
    if (wait <= 0) return flush();
    if (!scheduled) later(flush, wait);
    scheduled = true;
  };

  return {
    message: (sentence: string): void => {
      messages.push(sentence);
      plan();
    },
    note: (sentence: string): void => {
      note = sentence;
      plan();
    },
  };
}

export type Announcer = ReturnType<typeof createAnnouncer>;
