import type { Line } from '../conversation/live.js';
import { Icon } from '../parts/Icon.js';
import { useNow } from '../parts/hooks.js';
import { age, clock } from '../words/time.js';
import { useWords } from '../words/words.js';

/** Says that the line is gone, since when, and how old the picture is. */
export function Banner({ line, heardAt }: { line: Line; heardAt?: number }) {
  const { say, language } = useWords();
  const away = line === 'away';
  const now = useNow(10_000, away);
  if (!away) return null;
  const ago = now - (heardAt ?? now);
  const old = age(ago);
  const time = clock(heardAt ?? now, language);
  return (
    <p class="banner">
      <Icon name="cloud" />
      <span>
        {heardAt === undefined && say('line.away.never')}
        {heardAt !== undefined && (ago < 60_000 ? say('line.away.fresh', { time }) : say('line.away', { time, age: say(old.key, { count: old.count }) }))} {say('line.keep')}
      </span>
    </p>
  );
}
