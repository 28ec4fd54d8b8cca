/** Panes are what F6 walks through: any element with this attribute, in the order of the page. */
export const paneMark = 'data-pane';

/** What in a pane takes the focus: what it was on last, else the element marked for it, else the pane itself. */
const lastIn = new WeakMap<Element, HTMLElement>();

const visible = (element: HTMLElement) => element.offsetParent !== null || getComputedStyle(element).position === 'fixed';

/** Remembers where in a pane the focus was; listens once, on the document. */
export function rememberFocus(): () => void {
  const remember = (event: FocusEvent) => {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    const pane = target.closest(`[${paneMark}]`);
    if (pane) lastIn.set(pane, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/** Moves the focus to the next (1) or previous (-1) pane. */
export function cyclePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(`[${paneMark}]`)].filter(visible);
  if (panes.length === 0) return;
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + step + panes.length) % panes.length] ?? panes[0];
  if (next) focusPane(next);
}

/** Goes to the start of a pane by name ("list", "report"). */
export function focusPaneNamed(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[${paneMark}="${name}"]`);
  if (pane) startOf(pane).focus();
}

const startOf = (pane: HTMLElement) => pane.querySelector<HTMLElement>('[data-pane-start]') ?? pane;

function focusPane(pane: HTMLElement): void {
  const last = lastIn.get(pane);
  const target = last && pane.contains(last) && visible(last) ? last : startOf(pane);
  target.focus();
}
