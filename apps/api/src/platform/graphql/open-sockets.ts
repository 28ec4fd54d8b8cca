import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { Identify } from '../auth/identify.js';
import type { Identity } from '../auth/identity.js';
import { Wakeups } from '../live/wakeups.js';
import { Log } from '../observe/log.js';

const CHECK_MS = 5_000;
/** graphql-transport-ws: a client does not retry these by itself. */
const FORBIDDEN = 4403;

interface Open {
  readonly identity: Identity;
  /** The session's or API token, to ask again with. Stays in memory. */
  readonly proof: string;
}

/** What a grant is worth comparing by: any change of these cuts the socket, and the client comes back with its new rights. */
const rightsOf = ({ actor }: Identity): string => JSON.stringify([actor.userId, actor.roles, actor.teamIds]);

/** Cuts sockets whose session ended, whose token was revoked or whose grants changed: at once when told, and at every check. */
@Injectable()
export class OpenSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly open = new Map<WebSocket, Open>();
  private timer: NodeJS.Timeout | null = null;
  private checking = false;

  constructor(
    private readonly identify: Identify,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.check(), CHECK_MS);
    this.wakeups.on('grants', () => void this.check());
  }

  beforeApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  add(socket: WebSocket, identity: Identity, proof: string): void {
    this.open.set(socket, { identity, proof });
  }

  delete(socket: WebSocket): void {
    this.open.delete(socket);
  }

  private async check(): Promise<void> {
    if (this.checking || this.open.size === 0) return;
    this.checking = true;
    try {
      const asked = [...this.open];
      const now = await this.identify.again(asked.map(([, { identity, proof }]) => ({ by: identity.by, proof })));
      for (const [socket, { identity, proof }] of asked) {
        const current = now.get(proof);
        if (current === undefined || rightsOf(current) !== rightsOf(identity)) socket.close(FORBIDDEN, 'Forbidden');
      }
    } catch (error) {
      // While the database is away nothing new can be read through the socket either.
      this.log.warn('could not check the open sockets', { error });
    } finally {
      this.checking = false;
    }
  }
}
