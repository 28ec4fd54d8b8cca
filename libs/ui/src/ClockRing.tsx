import { Icon } from './Icon.js';
import './ClockRing.css';

/** How a deadline stands: in time, past 80 %, passed, waiting for the citizen, or not known (the picture is too old). */
export type ClockTone = 'green' | 'orange' | 'red' | 'paused' | 'unknown';

const round = 2 * Math.PI * 5.5;

/** A deadline: a ring that fills with the time used, and the time left in words. Shape and word carry it, not the colour. */
export function ClockRing({ tone, used, text, name }: { tone: ClockTone; used: number; text: string; name?: string }) {
  return (
    <span className={`clock clock-${tone}`} title={name}>
      {tone === 'red' && <Icon name="warn" size={14} />}
      {tone === 'paused' && <Icon name="pause" size={14} />}
      {(tone === 'green' || tone === 'orange' || tone === 'unknown') && (
        <svg className="clock-ring" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
          <circle className="clock-ground" cx="8" cy="8" r="5.5" />
          {tone !== 'unknown' && <circle className="clock-used" cx="8" cy="8" r="5.5" strokeDasharray={`${(Math.min(Math.max(used, 0), 1) * round).toFixed(1)} ${round.toFixed(1)}`} />}
        </svg>
      )}
      {text}
    </span>
  );
}
