import type { ControlRoom } from '../control-room/control-room.js';
import type { Answer, Asked } from '../provider/exchange.js';
import { chance } from '../random.js';
import { inventedName } from '../play/names.js';
import type { Evening } from '../play/evening.js';
import type { Simulator } from '../simulator.js';
import { readAct, readMoods } from './orders.js';
import { viewOf } from './view.js';

const base = '/simulator/api/';
const ok = (body: Answer['body']): Answer => ({ status: 200, headers: { 'cache-control': 'no-store' }, body });
const no = (status: number, message: string): Answer => ({ status, body: { message } });

/** Whether a request is one of the page's. */
export const isPageApi = (asked: Asked): boolean => asked.path.startsWith(base);

/** What the page and the command ask of the town: JSON in, JSON out. `wait` in an act answers only when the desk has it. */
export async function pageApi(asked: Asked, simulator: Simulator, evening: Evening | undefined, controlRoom?: ControlRoom): Promise<Answer> {
  const [what = '', id = '', part = ''] = asked.path.slice(base.length).split('/');
  if (asked.method === 'GET') return look(what, id, asked, simulator, evening, controlRoom);
  const given = bodyOf(asked);
  if (asked.method !== 'POST' || !given) return no(400, 'POST JSON');
  if (what === 'control-room') return controlRoom?.change(given) === true ? ok({ ...controlRoom.state }) : no(controlRoom ? 400 : 404, 'no such mood');
  try {
    if (what === 'evening' && evening) {
      if (given['play'] === true) evening.play();
      else evening.stop();
      return ok({ ...evening.state });
    }
    return await change(`${what} ${part}`.trim(), id, given, simulator);
  } catch (error) {
    if (error instanceof RangeError) return no(404, error.message);
    throw error;
  }
}

function look(what: string, id: string, asked: Asked, simulator: Simulator, evening: Evening | undefined, controlRoom: ControlRoom | undefined): Answer {
  const { world } = simulator;
  if (what === 'state') {
    if (Number(asked.query.get('seen')) === world.revision) return { status: 204, body: '' };
    return ok({ ...viewOf(world, (asked.query.get('open') ?? '').split(',')), evening: evening?.state ?? null, controlRoom: controlRoom?.state ?? null });
  }
  const found = what === 'media' ? simulator.media(id) : undefined;
  return found ? { status: 200, headers: { 'content-type': found.mimeType, 'cache-control': 'private, max-age=3600' }, body: found.bytes } : no(404, 'nothing here');
}

async function change(what: string, id: string, given: Readonly<Record<string, unknown>>, simulator: Simulator): Promise<Answer> {
  const { world } = simulator;
  switch (what) {
    case 'phones': {
      const account = [...world.accounts.values()].find((one) => one.id === given['accountId'] || one.kind === given['kind']);
      if (!account) throw new RangeError('no such account');
      const name = typeof given['name'] === 'string' && given['name'].trim() !== '' ? given['name'].trim().slice(0, 60) : inventedName(chance(`${world.revision} ${world.now()}`));
      return ok({ id: world.newPhone(account.id, name).id, name });
    }
    case 'phones acts': {
      const act = readAct(given);
      if (!act) return no(400, 'that makes no sense');
      const { line, told } = simulator.act(world.phone(id), act);
      const taken = given['wait'] === true ? await told : undefined;
      return ok({ lineId: line?.id ?? null, told: told !== undefined, ...(taken === undefined ? {} : { taken }) });
    }
    case 'phones window': {
      const phone = world.phone(id);
      phone.windowClosed = given['closed'] === true;
      world.changed();
      return ok({ closed: phone.windowClosed });
    }
    case 'accounts moods': {
      const account = world.account(id);
      account.moods = readMoods(given, account.moods);
      world.changed();
      return ok({ moods: account.moods });
    }
    case 'accounts token':
      return ok({ token: world.newToken(id) });
    default:
      return no(404, 'nothing here');
  }
}

function bodyOf(asked: Asked): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(asked.body.toString('utf8') || '{}');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
