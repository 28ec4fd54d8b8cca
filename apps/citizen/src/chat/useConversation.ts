import { useEffect, useRef, useState } from 'preact/hooks';
import { Conversation, type News, type Picture } from '../conversation/conversation.js';
import type { Storage } from '../conversation/store.js';
import type { Config } from '../wire/shapes.js';

/** One conversation for the life of the room: its picture, and the browser's signs of sleep, network and other tabs passed on to it. */
export function useConversation(config: Config, storage: Storage, onNews: (news: News) => void): { conversation: Conversation; picture: Picture } {
  const hear = useRef(onNews);
  hear.current = onNews;
  const [conversation] = useState(() => new Conversation({ config, storage, onNews: (news) => hear.current(news) }));
  const [picture, setPicture] = useState(conversation.picture);

  useEffect(() => {
    const unwatch = conversation.watch(() => setPicture(conversation.picture));
    const seen = (): void => {
      if (document.visibilityState === 'visible') conversation.wake();
    };
    const online = (): void => conversation.wake();
    const offline = (): void => conversation.offline();
    const elsewhere = (event: StorageEvent): void => {
      if (event.key === null || event.key.includes('.out.')) conversation.reloadOutbox();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pageshow', online);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    window.addEventListener('storage', elsewhere);
    conversation.start();
    return () => {
      unwatch();
      conversation.stop();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pageshow', online);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      window.removeEventListener('storage', elsewhere);
    };
  }, [conversation]);

  return { conversation, picture };
}
