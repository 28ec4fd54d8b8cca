import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, catalogues, useWords } from '../words/words.js';
import { Icon, Mark } from './Icon.js';
import { Privacy } from './Privacy.js';

interface TopProps {
  organisation: string;
  sub?: ComponentChildren;
  languages: Language[];
  onLanguage: (language: Language) => void;
  onLeave: () => void;
  /** False where the page below has its own heading. */
  heading: boolean;
  /** With the large call to 112, where one comes to report. */
  alarm?: boolean;
}

/** What stands above every page: who this is, the fast way out, language, privacy and the number for no haste. */
export function Top({ organisation, sub, languages, onLanguage, onLeave, heading, alarm = false }: TopProps) {
  const { say, language } = useWords();
  const [privacy, setPrivacy] = useState(false);
  const Name = heading ? 'h1' : 'p';
  return (
    <header>
      <div class="top">
        <Mark />
        <div class="top-name">
          <Name>{organisation}</Name>
          {sub && <span>{sub}</span>}
        </div>
        <button type="button" class="leave" title={say('leave.hint')} onClick={onLeave}>
          <Icon name="out" small />
          {say('leave')}
        </button>
      </div>
      <div class="sub">
        <label class="language">
          <span class="hidden">{say('language.choose')}</span>
          <select value={language} onChange={(event) => onLanguage(event.currentTarget.value as Language)}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>{catalogues[one]['language.name']}</option>
            ))}
          </select>
          <Icon name="down" small />
        </label>
        <button type="button" class="privacy" onClick={() => setPrivacy(true)}>{say('privacy')}</button>
        <a class="call" href="tel:09008844">
          {say('noUrgency')} <b>0900-8844</b>
        </a>
      </div>
      {alarm && <Alarm />}
      {privacy && <Privacy onClose={() => setPrivacy(false)} />}
    </header>
  );
}

/** The one thing that may never be missed. */
function Alarm() {
  const { say } = useWords();
  return (
    <a class="alarm" href="tel:112">
      <Icon name="phone" />
      <span>
        <b>{say('danger')}</b>
        <span>{say('danger.silent')}</span>
      </span>
      <Icon name="right" />
    </a>
  );
}
