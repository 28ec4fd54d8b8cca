/** The only two live regions of the application: one for what can wait, one for what cannot. What is said is decided elsewhere. */
export function Announcer({ polite, assertive }: { polite: string; assertive: string }) {
  return (
    <>
      <div className="vh" role="status" aria-live="polite">{polite}</div>
      <div className="vh" role="alert">{assertive}</div>
    </>
  );
}
