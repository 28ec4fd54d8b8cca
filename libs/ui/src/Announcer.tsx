/* aria-live on both: what hides the page behind a dialog leaves live regions alone. */

/** The only two live regions of the application: one for what can wait, one for what cannot. What is said is decided elsewhere. */
export function Announcer({ polite, assertive }: { polite: string; assertive: string }) {
  return (
    <>
      <div className="vh" role="status" aria-live="polite">{polite}</div>
      <div className="vh" role="alert" aria-live="assertive">{assertive}</div>
    </>
  );
}
