import './UrgencyChip.css';

export type UrgencyLevel = 'U1' | 'U2' | 'U3' | 'U4' | 'U5';

/** Code, shape and fill weight say how urgent it is; the word (`name`) is there for who does not see it. */
export function UrgencyChip({ level, name, muted = false }: { level: UrgencyLevel; name?: string; muted?: boolean }) {
  return (
    <span className={`urgency urgency-${level.toLowerCase()}${muted ? ' urgency-muted' : ''}`} title={name}>
      {level}
      {name && <span className="vh"> {name}</span>}
    </span>
  );
}
