import { realTime } from '@balie/simulator/play/patience.js';
import { Simulator } from '@balie/simulator/simulator.js';
import type { Act } from '@balie/simulator/world/acts.js';
import type { Account, Phone } from '@balie/simulator/world/model.js';
import { connectAccount } from '../api/doors.js';
import type { TestApp } from './app.js';

const given = [
  { id: 'messenger', kind: 'messenger', name: 'Pagina', settings: { pageId: '104100000000001', appSecret: 'a secret of the app', verifyToken: 'verify', pageAccessToken: 'EAAGpage' } },
  { id: 'whatsapp', kind: 'whatsapp', name: 'Nummer', settings: { phoneNumberId: '205200000000002', businessAccountId: '306300000000003', appSecret: 'a secret of the app', verifyToken: 'verify', accessToken: 'EAAWnumber' } },
  { id: 'telegram', kind: 'telegram', name: 'Bot', settings: { botToken: '4074000004:AAaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', secretToken: 'a-secret-of-the-bot' } },
] as const;
export type Kind = (typeof given)[number]['kind'];
export const kinds: readonly Kind[] = given.map(({ kind }) => kind);

/** The played providers beside a running desk, with an account of each connected to it. */
export interface Town {
  readonly simulator: Simulator;
  /** The desk's id of the account. */
  readonly accountIds: Readonly<Record<Kind, string>>;
  account(kind: Kind): Account;
  newPhone(kind: Kind, name?: string): Phone;
  /** Does it and waits until the desk has it; what was said or changed. */
  act(phone: Phone, act: Act): Promise<{ readonly id: string } | undefined>;
  stop(): Promise<void>;
}

export async function startTown(app: TestApp): Promise<Town> {
  const stop = new AbortController();
  const simulator = await Simulator.start({ origin: app.url, port: 0, accounts: given, time: realTime(stop.signal), seed: 'test' });
  const ids = await Promise.all(given.map(async ({ kind, settings }) => {
    const id = await connectAccount(app, kind, { ...settings, apiBaseUrl: simulator.url });
    simulator.world.account(kind).webhook = { url: `${app.url}/webhooks/${id}`, secret: undefined };
    return [kind, id] as const;
  }));
  return {
    simulator,
    accountIds: Object.fromEntries(ids) as Record<Kind, string>,
    account: (kind) => simulator.world.account(kind),
    newPhone: (kind, name = 'Riet A.') => simulator.world.newPhone(kind, name),
    act: async (phone, act) => {
      const { line, told } = simulator.act(phone, act);
      if (told !== undefined && !(await told)) throw new Error(`the desk did not take ${act.act}`);
      return line;
    },
    stop: async () => {
      stop.abort();
      await simulator.stop();
    },
  };
}
