import { Icon } from '../parts/Icon.js';
import type { Place } from '../wire/shapes.js';
import { type Language, useWords } from '../words/words.js';

const degrees = (value: number, language: Language): string => new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(value);

/** Exactly what will be shared, before it is. */
export function FoundPlace({ place, rough }: { place: Place; rough: boolean }) {
  const { say, language } = useWords();
  return (
    <div class="found">
      <p>{say('place.found')}</p>
      <p class="found-place">
        <Icon name="pin" />
        <span>
          <b class="number">{say('place.coordinates', { latitude: degrees(place.latitude, language), longitude: degrees(place.longitude, language) })}</b>
          <span>{say('place.accuracy', { metres: (place.accuracy ?? 0).toLocaleString(language) })}</span>
        </span>
      </p>
      {rough && <p>{say('place.rough')}</p>}
    </div>
  );
}
