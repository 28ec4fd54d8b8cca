import './Kbd.css';

/** The keys that do the same, shown so that people learn them; not read out (the help dialog lists them). */
export function Kbd({ keys, quiet = false }: { keys: string; quiet?: boolean }) {
  return (
    <span className={`kbd${quiet ? ' kbd-quiet' : ''}`} aria-hidden="true">
      {keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
