/** How work is put off; passed in, so that a test needs no waiting. */
export type Scheduler = { frame: (run: () => void) => void; after: (ms: number, run: () => void) => void; now: () => number };

const calmRate = 10;
const busyWindow = 250;

/**
 * Collects changes and hands them over together: up to 10 a second in the next animation frame, above that once per 250 ms
 * (ux.md § 16). A hidden page has no frames, so there a timer does it.
 */
export function createBatch<T>(flush: (items: T[]) => void, scheduler: Scheduler = browserScheduler): (item: T) => void {
  let items: T[] = [];
  let planned = false;
  let recent: number[] = [];
  const run = () => {
    planned = false;
    const taken = items;
    items = [];
    flush(taken);
  };
  return (item) => {
    const now = scheduler.now();
    recent = [...recent.filter((at) => now - at < 1_000), now];
    items.push(item);
    if (planned) return;
    planned = true;
    if (recent.length <= calmRate) scheduler.frame(run);
    else scheduler.after(busyWindow, run);
  };
}

const browserScheduler: Scheduler = {
  frame: (run) => {
    if (document.hidden) setTimeout(run, busyWindow);
    else requestAnimationFrame(run);
  },
  after: (ms, run) => void setTimeout(run, ms),
  now: () => performance.now(),
};
