const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const health = (more: object = {}) => ({
  stateReason: null, testedAt: minutesAgo(600), pausedUntil: null, lastInboundAt: minutesAgo(3), lastOutboundAt: minutesAgo(9), lagSeconds: 0, waiting: 0, waitingIn: 0, waitingOut: 0, oldestWaitingAt: null,
  failed: 0, failedIn: 0, failures: [], lastError: null, quiet: false, quietSince: null, usualGapSeconds: 600, ...more,
});

type Account = { id: string; kind: string; name: string; state: string; webhookUrl: string | null; manifest: object; teamId: null; health: object };

/** A few accounts in memory, one of them broken, and what did not get through. */
export function createChannelResolvers() {
  const accounts: Account[] = [
    { id: 'a-web', kind: 'talk', name: 'Webmessenger', state: 'CONNECTED', webhookUrl: null, manifest: { name: 'Webmessenger' }, teamId: null, health: health() },
    { id: 'a-page', kind: 'page', name: 'Pagina Tiel', state: 'BROKEN', webhookUrl: 'https://desk.example/webhooks/a-page', manifest: { name: 'Messenger' }, teamId: null, health: health({ waiting: 2, oldestWaitingAt: minutesAgo(12), lagSeconds: 720, failed: 1, failedIn: 1, lastError: { code: '190', reason: 'het token is verlopen', at: minutesAgo(12) } }) },
  ];
  let failed = [{ id: 'f-1', accountId: 'a-page', kind: 'message', externalId: 'm_1', receivedAt: minutesAgo(30), state: 'FAILED', reason: 'MEDIA_TOO_LARGE', messageId: null, reportId: null }];
  const settings: Record<string, unknown>[] = [];
  const change = (id: unknown, how: (account: Account) => void) => {
    const account = accounts.find((one) => one.id === id);
    if (!account) return { account: null, problem: { __typename: 'PlainProblem', code: 'NOT_FOUND', message: 'Dit bestaat niet.' } };
    how(account);
    return { account, problem: null };
  };
  type Args = { input: Record<string, unknown> };
  return {
    channelAccounts: () => accounts,
    intakeBalance: () => ({ received: 1204, stored: 1180, duplicate: 9, ignored: 14, failed: failed.length, waiting: 0 }),
    inboundEvents: () => ({ edges: failed.map((node) => ({ cursor: node.id, node })), pageInfo: { hasNextPage: false, endCursor: null } }),
    channelKinds: () => [{
      kind: 'page', name: 'Messenger', manifest: { name: 'Messenger' }, guide: ['Open de app.', 'Plak het webhookadres.'],
      settingsSchema: { type: 'object', required: ['pageId', 'verifyToken'], properties: { pageId: { type: 'string', title: 'Pagina-ID' }, token: { type: 'string', title: 'Toegangstoken', writeOnly: true }, verifyToken: { type: 'string', title: 'Verificatietoken', writeOnly: true, made: true }, apiBaseUrl: { type: 'string', title: 'Adres van de API', rare: true } } },
    }],
    connectChannelAccount: ({ input }: Args) => {
      settings.push(input['settings'] as Record<string, unknown>);
      const account: Account = { id: `a-${accounts.length}`, kind: String(input['kind']), name: String(input['name']), state: 'TESTING', webhookUrl: 'https://desk.example/webhooks/new', manifest: { name: 'Messenger' }, teamId: null, health: health({ lastInboundAt: null, lastOutboundAt: null }) };
      accounts.push(account);
      return { account, problem: null };
    },
    updateChannelAccount: ({ input }: Args) => change(input['accountId'], (account) => {
      settings.push(input['settings'] as Record<string, unknown>);
      Object.assign(account, { name: input['name'], state: 'TESTING' });
    }),
    testChannelAccount: ({ input }: Args) => change(input['accountId'], (account) => Object.assign(account, { state: 'TESTING' })),
    pauseChannelAccount: ({ input }: Args) => change(input['accountId'], (account) => Object.assign(account, { state: input['paused'] ? 'PAUSED' : 'TESTING' })),
    replayInboundEvents: ({ input }: { input: { ids: string[] } }) => {
      failed = failed.filter(({ id }) => !input.ids.includes(id));
      return { count: input.ids.length, problem: null };
    },
  };
}
