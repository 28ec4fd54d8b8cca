import '@balie/ui/tokens.css';
import '@balie/ui/base.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { createClient } from './shared/api/create-client.js';
import { followLanguage } from './shared/i18n/i18n.js';
import { createLive } from './shared/live/live.js';
import { createSocketTransport, socketUrl } from './shared/live/transport.js';
import { LiveContext } from './shared/live/useLive.js';
import { loadSession, session, sessionEnded } from './shared/session/session.js';
import { applySettings } from './shared/settings/apply.js';

applySettings();
followLanguage();

const client = createClient(sessionEnded);
const live = createLive({
  client,
  transport: createSocketTransport(socketUrl()),
  viewerId: () => {
    const now = session.get();
    return 'viewer' in now ? now.viewer.id : null;
  },
  onSignedOut: sessionEnded,
});
void loadSession(client);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <LiveContext value={live}>
          <App />
        </LiveContext>
      </ApolloProvider>
    </StrictMode>,
  );
}
