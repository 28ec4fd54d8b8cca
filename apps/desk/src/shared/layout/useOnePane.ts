import { useSyncExternalStore } from 'react';

/** Where the layout turns to one pane at a time (base of every style sheet of the desk). */
export const onePane = '(max-width: 819px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(onePane);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True on a phone: one pane at a time. Renders only when it changes. */
export const useOnePane = () => useSyncExternalStore(subscribe, () => window.matchMedia(onePane).matches);
