import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../platform/database/database.js';
import type { SealedBox } from '../../platform/secrets/sealed-box.js';
import { newWebhookSecret } from '../../platform/secrets/standard-webhooks.js';

const file = z.object({ secret: z.string().startsWith('whsec_') });
const fileIn = (dataDir: string): string => join(dataDir, 'simulator-control-room.json');

async function knownSecret(dataDir: string): Promise<string | null> {
  try {
    return file.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8'))).secret;
  } catch {
    return null;
  }
}

/**
 * In the demo the control room takes escalations by signed webhook from the simulator on this machine; each installation draws its own secret, and the
 * simulator reads it where it is written down here. Only where the simulator plays.
 */
export async function seedSimulatorControlRoom(db: Database, box: SealedBox, { BALIE_DATA_DIR: dataDir, BALIE_SIMULATOR_PORT: port }: { readonly BALIE_DATA_DIR: string; readonly BALIE_SIMULATOR_PORT?: number | undefined }): Promise<void> {
  if (port === undefined) return;
  const secret = (await knownSecret(dataDir)) ?? newWebhookSecret();
  const settings = box.seal({ url: `http://127.0.0.1:${port}/control-room/escalations`, secret });
  await db.query(`update escalation_target set channel = 'WEBHOOK', settings = $1 where code = 'control_room'`, [settings]);
  await mkdir(dataDir, { recursive: true });
  const temporary = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify({ secret })}\n`, { mode: 0o600 });
  await rename(temporary, fileIn(dataDir));
}
