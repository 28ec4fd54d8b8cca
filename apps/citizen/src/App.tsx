import { useEffect, useState } from 'preact/hooks';
import { ChatPage } from './chat/ChatPage.js';
import { useConfig } from './chat/useConfig.js';
import type { Storage } from './conversation/store.js';
import { leaveFast } from './parts/leave.js';
import { StatusPage } from './status/StatusPage.js';
import { keepLanguage, keptLanguage, type Language, LanguageContext, speaker } from './words/words.js';

/** What the pages share. */
export interface PageProps {
  storage: Storage;
  onLanguage: (language: Language) => void;
  onLeave: () => void;
  configuring: ReturnType<typeof useConfig>;
}

/** Chooses the page by its address and holds the language. */
export function App({ storage }: { storage: Storage }) {
  const [language, setLanguage] = useState(() => keptLanguage(storage));
  const [, room, argument] = window.location.pathname.split('/');
  const configuring = useConfig(storage, room === 'praat' ? argument : undefined);
  const isStatus = room === 'status';

  useEffect(() => {
    const organisation = configuring.config?.organisation;
    document.documentElement.lang = language;
    document.title = [speaker(language)(isStatus ? 'status.title' : 'page.title'), organisation].filter(Boolean).join(' · ');
  }, [language, isStatus, configuring.config?.organisation]);

  const page: PageProps = {
    storage,
    configuring,
    onLanguage: (next) => {
      keepLanguage(storage, next);
      setLanguage(next);
    },
    onLeave: () => leaveFast(storage, configuring.config?.leaveUrl),
  };
  return (
    <LanguageContext.Provider value={language}>
      {isStatus ? <StatusPage {...page} code={decodeURIComponent(argument ?? '')} /> : <ChatPage {...page} />}
    </LanguageContext.Provider>
  );
}
