import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { channelOf } from '@balie/channels/registry.js';
import { insertAccount, readAccounts } from '../../accounts/account.queries.js';
import type { Database } from '../../platform/database/database.js';
import type { SealedBox } from '../../platform/secrets/sealed-box.js';
import { seedId } from '../seed-data.js';

const file = z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), settings: z.record(z.string(), z.string()) }));
type Given = z.infer<typeof file>[number];

const digits = (length: number): string => Array.from({ length }, (_, at) => randomInt(at === 0 ? 1 : 0, 10)).join('');
const secret = (): string => randomBytes(24).toString('hex');

/** Invented accounts at the played providers; each installation draws its own secrets. */
const fresh: Readonly<Record<string, { readonly name: string; readonly settings: () => Record<string, string> }>> = {
  messenger: { name: 'Messenger Oost', settings: () => ({ pageId: digits(15), appSecret: secret(), verifyToken: secret(), pageAccessToken: `EAAG${secret()}${secret()}` }) },
  whatsapp: { name: 'WhatsApp Oost', settings: () => ({ phoneNumberId: digits(15), businessAccountId: digits(15), appSecret: secret(), verifyToken: secret(), accessToken: `EAAW${secret()}${secret()}` }) },
  telegram: { name: 'Telegram Oost', settings: () => ({ botToken: `${digits(10)}:AA${secret().slice(0, 33)}`, secretToken: secret() }) },
};

const fileIn = (dataDir: string): string => join(dataDir, 'simulator-accounts.json');

async function readKnown(dataDir: string): Promise<readonly Given[]> {
  try {
    return file.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return [];
  }
}

/**
 * Connects the demo's messengers to the played providers on this machine, and writes down for the simulator what it must know of them.
 * Only for kinds that are built. What an administrator changed stays; only where the providers are is set anew.
 */
export async function seedSimulatorAccounts(db: Database, box: SealedBox, config: { readonly BALIE_DATA_DIR: string; readonly BALIE_SIMULATOR_PORT?: number | undefined }, now: Date): Promise<void> {
  const { BALIE_DATA_DIR: dataDir, BALIE_SIMULATOR_PORT: port } = config;
  if (port === undefined) return;
  const known = await readKnown(dataDir);
  const given: Given[] = [];
  for (const [kind, { name, settings: draw }] of Object.entries(fresh)) {
    const channel = channelOf(kind);
    if (!channel) continue;
    const id = seedId('account', `simulator ${kind}`);
    const [stored] = await readAccounts(db, [id]);
    const before = known.find((one) => one.id === id)?.settings;
    const opened = stored && before ? (box.open(stored.settings) as Record<string, string>) : undefined;
    const settings: Record<string, string> = { ...(before ?? draw()), ...opened, apiBaseUrl: `http://127.0.0.1:${port}` };
    const parsed = channel.settings.parse(settings);
    const sealed = box.seal(parsed);
    if (stored) await db.query('update channel_account set settings = $2, external_key = $3 where id = $1', [id, sealed, channel.externalKey(parsed)]);
    else await insertAccount(db.manager, { id, kind, name, teamId: null, externalKey: channel.externalKey(parsed), settings: sealed, state: 'CONNECTED', sort: 10, createdAt: now });
    given.push({ id, kind, name: stored?.name ?? name, settings });
  }
  await mkdir(dataDir, { recursive: true });
  const temporary = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(given, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, fileIn(dataDir));
}
