import type { ApolloClient } from '@apollo/client';
import { ViewerDocument, SignOutDocument, type ViewerPartsFragment } from '@balie/schema/generated/graphql.js';
import { forgetSaid } from '../notify/announcer.js';
import { toasts } from '../notify/toasts.js';
import { forgetOpened } from '../opened.js';
import { createStore, useStore } from '../store.js';

/** expired: somebody was signed in and the server says no longer; the screen stays, a sign-in stands over it. */
export type Session =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'out' }
  | { phase: 'in' | 'expired'; viewer: ViewerPartsFragment };

export const session = createStore<Session>({ phase: 'loading' });

/** Asks who is signed in. */
export async function loadSession(client: ApolloClient): Promise<void> {
  try {
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
    session.set(data?.viewer ? { phase: 'in', viewer: data.viewer } : { phase: 'out' });
  } catch (error) {
    session.set({ phase: 'failed', error });
  }
}

/** The server answered that nobody is signed in. */
export function sessionEnded(): void {
  session.set((now) => (now.phase === 'in' ? { phase: 'expired', viewer: now.viewer } : now));
}

/** Somebody signed in. True when it is another person than the screen was of: what they may not see must go. */
export function signedIn(viewer: ViewerPartsFragment): boolean {
  const before = session.get();
  session.set({ phase: 'in', viewer });
  return 'viewer' in before && before.viewer.id !== viewer.id;
}

/** Ends the session on the server and forgets everything that was loaded; drafts stay in this browser, under their author. */
export async function signOut(client: ApolloClient): Promise<void> {
  await client.mutate({ mutation: SignOutDocument });
  forgetSaid();
  // Whoever signs in next begins at the beginning, not in this person's report.
  window.history.replaceState(null, '', '/');
  forgetOpened();
  toasts.set([]);
  session.set({ phase: 'out' });
  await client.clearStore();
}

/** Who is signed in; only for components inside the shell, where somebody is. */
export function useViewer(): ViewerPartsFragment {
  const viewer = useStore(session, (value) => ('viewer' in value ? value.viewer : null));
  if (!viewer) throw new Error('useViewer outside a session');
  return viewer;
}

/** May this person call an operation of the API at all? What they may not is not on the screen. */
export const useMay = (operation: string) => useStore(session, (value) => 'viewer' in value && value.viewer.permissions.includes(operation));

export const useSession = () => useStore(session, (value) => value);

const has = (value: Session, ...roles: string[]) => 'viewer' in value && value.viewer.roles.some((role) => roles.includes(role));

/** Works the queue of the whole desk: what sounds there is for them. */
export const useOnDesk = () => useStore(session, (value) => has(value, 'OPERATOR', 'SHIFT_LEAD'));

/** Member of a team and nothing at the desk: their screen is what their team has on hand. */
export const useOnTeam = () => useStore(session, (value) => has(value, 'TEAM_MEMBER') && !has(value, 'OPERATOR', 'SHIFT_LEAD'));
