/** After opening by hand the focus goes to the report's heading, once it is there (ux.md § 14). */
export function focusHeading(tries = 20): void {
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>('[data-report-heading]');
    if (heading) heading.focus({ preventScroll: true });
    else if (tries > 0) focusHeading(tries - 1);
  });
}
