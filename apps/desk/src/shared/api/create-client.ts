import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { currentLocale } from '../i18n/i18n.js';
import { mergeMessages, mergeTimeline } from './field-policies.js';

/** Every state-changing request of a browser carries this header: a foreign page cannot set it. */
const clientHeader = { 'x-balie-client': 'desk' };

/** The normalised cache: one report, one message, one truth, wherever it is shown. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { Problem: ['PlainProblem', 'AlreadyClaimed', 'StaleVersion'] },
    typePolicies: {
      Query: {
        fields: {
          // The reason is for the log, not part of what is asked.
          report: { keyArgs: ['id'], read: (found, { args, toReference }) => (found === undefined ? toReference({ __typename: 'Report', id: String(args?.['id']) }) : found) },
          queueCounts: { merge: true },
        },
      },
      Report: { fields: { messages: mergeMessages, timeline: mergeTimeline, place: { merge: true }, clock: { merge: true }, contact: { merge: true } } },
      // The handle is masked for everybody but the report's owner: it belongs to the report, not to one shared contact.
      Contact: { keyFields: false },
    },
  });
}

/** True when an error says that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

/** The client over HTTP; `onSignedOut` is called whenever an answer says so. */
export function createClient(onSignedOut: () => void, link: ApolloLink = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: clientHeader })): ApolloClient {
  const signedOut = new ErrorLink(({ error }) => {
    if (isSignedOut(error)) onSignedOut();
  });
  // The person's language, not the browser's: names of categories and messages for people come from the server.
  const language = new SetContextLink(({ headers }) => ({ headers: { ...(headers as Record<string, string> | undefined), 'accept-language': currentLocale() } }));
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([signedOut, language, link]),
    devtools: { enabled: false },
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
