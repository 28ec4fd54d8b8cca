import { isMade, madeMedia } from './media/media.js';
import { listen } from './provider/server.js';
import { Receipts } from './provider/receipts.js';
import type { Answer, Asked } from './provider/exchange.js';
import { platformOf } from './platforms/all.js';
import type { Time } from './play/patience.js';
import { chance } from './random.js';
import type { Act } from './world/acts.js';
import type { Account, Line, Phone } from './world/model.js';
import { PostOffice } from './world/post-office.js';
import { World, type GivenAccount } from './world/world.js';

export interface SimulatorOptions {
  /** Address of the desk. */
  readonly origin: string;
  /** The port of the played providers on this machine; 0: any. */
  readonly port: number;
  readonly accounts: readonly GivenAccount[];
  readonly time: Time;
  readonly seed: string;
  /** What is asked here that is no provider's. */
  readonly other?: (asked: Asked, simulator: Simulator) => Promise<Answer>;
}

/** What became of something a citizen did. */
export interface Done {
  readonly line: Line | undefined;
  /** Resolves when the desk has it, or will not have it; undefined: the provider tells nobody. */
  readonly told: Promise<boolean> | undefined;
}

/** The town with its providers: telephones, post office and APIs together. */
export class Simulator {
  private constructor(
    readonly world: World,
    private readonly post: PostOffice,
    private readonly receipts: Receipts,
    private readonly server: { url: string; close(): Promise<void> },
  ) {}

  static async start({ origin, port, accounts, time, seed, other }: SimulatorOptions): Promise<Simulator> {
    const world = new World(accounts, seed, () => time.now());
    const luck = chance(`${seed} moods`);
    const webhookOf = (account: Account): string => account.webhook?.url ?? `${origin}/webhooks/${account.id}`;
    const post = new PostOffice({ world, time, luck, webhookOf });
    const receipts = new Receipts(world, post, time);
    const nobody: Answer = { status: 404, body: { error: 'nothing here' } };
    const asking: { simulator?: Simulator } = {};
    const answerOther = async (asked: Asked): Promise<Answer> => (other && asking.simulator ? other(asked, asking.simulator) : nobody);
    const server = await listen({ stage: receipts, time, luck, other: answerOther }, port);
    // Addresses of media begin with it.
    for (const account of world.accounts.values()) account.settings = { ...account.settings, apiBaseUrl: server.url };
    asking.simulator = new Simulator(world, post, receipts, server);
    return asking.simulator;
  }

  /** Where the desk's accounts must point at: `apiBaseUrl`. */
  get url(): string {
    return this.server.url;
  }

  /** A citizen does something on their phone; the provider tells the desk. @throws RangeError when that phone cannot */
  act(phone: Phone, act: Act): Done {
    const account = this.world.account(phone.accountId);
    if (act.act === 'read') return { line: undefined, told: this.receipts.read(account, phone).then(() => true) };
    const line = this.world.perform(phone, act);
    const fragment = platformOf(phone.kind).fragment(act, line, phone, account, this.world.now());
    if (fragment === undefined) return { line, told: undefined };
    const told = this.post.post({ accountId: account.id, key: phone.id, fragment });
    if (line && line.from === 'citizen') void told.then((taken) => (line.taken = taken));
    return { line, told };
  }

  /** Bytes of a photo, voice note or file on a phone. */
  media(id: string): { readonly bytes: Uint8Array; readonly mimeType: string } | undefined {
    return this.receipts.uploads.get(id) ?? (isMade(id) ? madeMedia(id) : undefined);
  }

  /** Resolves when all receipts that are under way now are with the desk. */
  idle(): Promise<void> {
    return this.receipts.idle();
  }

  async stop(): Promise<void> {
    await this.server.close();
  }
}
