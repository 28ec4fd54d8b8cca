import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { News } from '../conversation/conversation.js';
import type { Storage } from '../conversation/store.js';
import { createAnnouncer } from '../parts/announcer.js';
import { readAbout } from '../text/about.js';
import type { Config } from '../wire/shapes.js';
import { useWords } from '../words/words.js';
import { Banner } from './Banner.js';
import { Composer } from './Composer.js';
import { Log } from './Log.js';
import { useConversation } from './useConversation.js';
import { useDraft } from './useDraft.js';

/** Longer messages are announced without their text. */
const SAY_AT_MOST = 140;
const SILENT_AFTER_MS = 4000;

/** The conversation and where one writes in it. */
export function Room({ config, storage }: { config: Config; storage: Storage }) {
  const { say } = useWords();
  const [spoken, setSpoken] = useState('');
  const words = useRef(say);
  words.current = say;
  const [announcer] = useState(() =>
    createAnnouncer({ now: Date.now, later: (run, ms) => setTimeout(run, ms), speak: setSpoken, count: (count) => words.current('say.messages', { count }) }),
  );
  const onNews = (news: News): void => {
    if (news.kind !== 'message') announcer.note(say(`say.${news.kind}`));
    else announcer.message(say('say.message', { name: news.from ?? config.organisation, text: news.text.length > SAY_AT_MOST ? '' : news.text }));
  };
  const { conversation, picture } = useConversation(config, storage, onNews);
  const [about, setAbout] = useState(() => readAbout(window.location.hash));
  const [draft, setDraft] = useDraft(config, storage, about && say(about.start, { number: about.number }));
  const [sent, setSent] = useState(0);

  useEffect(() => {
    // The first words are in the draft now; a reload must not put them there again.
    if (window.location.hash) window.history.replaceState(null, '', window.location.pathname);
  }, []);

  useEffect(() => {
    // Said is said: who walks through the page later should not meet it again.
    const timer = setTimeout(() => setSpoken(''), SILENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [spoken]);

  const markRead = useCallback((ids: string[]) => conversation.markRead(ids), [conversation]);
  return (
    <main class="room">
      <Banner line={picture.line} heardAt={picture.heardAt} />
      <Log
        config={config}
        picture={picture}
        sent={sent}
        onRead={markRead}
        onRetry={(clientKey) => conversation.retry(clientKey)}
        onDiscard={(clientKey) => conversation.discard(clientKey)}
        onHurry={() => conversation.wake()}
        onEdit={(entry) => {
          conversation.discard(entry.clientKey);
          setDraft({ text: draft.text ? `${entry.text}\n${draft.text}` : entry.text });
          document.getElementById('bericht')?.focus();
        }}
        onSay={(sentence) => announcer.note(sentence)}
      />
      <Composer
        config={config}
        draft={draft}
        onSay={(sentence) => announcer.note(sentence)}
        prepare={() => conversation.introduce()}
        onDraft={setDraft}
        note={about?.note && say(about.note)}
        onTyping={() => conversation.typing()}
        onSend={(message) => {
          conversation.send(message);
          setAbout(undefined);
          setSent(sent + 1);
        }}
      />
      <div class="hidden" role="status" aria-live="polite">{spoken}</div>
    </main>
  );
}
