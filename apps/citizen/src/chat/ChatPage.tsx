import { useState } from 'preact/hooks';
import type { PageProps } from '../App.js';
import { isCovered, uncover } from '../parts/leave.js';
import { Top } from '../parts/Top.js';
import { catalogues, type Language, useWords } from '../words/words.js';
import { FirstWords } from './FirstWords.js';
import { Room } from './Room.js';

const isLanguage = (code: string): code is Language => code in catalogues;

/** The web messenger. The telephone numbers, the way out and the first words stand there before the desk has answered anything. */
export function ChatPage({ storage, configuring, onLanguage, onLeave }: PageProps) {
  const { say } = useWords();
  const { config, failed } = configuring;
  const [covered, setCovered] = useState(() => isCovered(storage));
  const languages = (config?.languages ?? ['nl', 'en']).filter(isLanguage);

  return (
    <div class="frame">
      <a class="skip" href="#bericht">{say('page.skip')}</a>
      <Top heading alarm organisation={config?.organisation ?? say('organisation.default')} sub={say(config?.demo ? 'page.demo' : 'page.sub')} languages={languages} onLanguage={onLanguage} onLeave={onLeave} />
      {config && !covered ? (
        <Room key={config.accountId} config={config} storage={storage} />
      ) : (
        <main class="room">
          {failed && <p class="banner" role="status">{say('line.noDesk')}</p>}
          <div class="log">
            <FirstWords demo={config?.demo ?? false} />
            {covered && (
              <div class="notice">
                <p>{say('covered')}</p>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    uncover(storage);
                    setCovered(false);
                  }}
                >
                  {say('covered.show')}
                </button>
              </div>
            )}
          </div>
        </main>
      )}
    </div>
  );
}
