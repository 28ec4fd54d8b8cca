import type { Simulator } from '../simulator.js';
import type { Line, Phone } from '../world/model.js';
import { DoorProblem, type Acknowledged, type Heard, type Words } from '../web/door.js';
import { chance } from '../random.js';
import type { Door } from './door.js';
import { inventedName } from './names.js';

/** Nobody answers so soon: it was the desk itself. */
const AUTOMATIC_WITHIN_MS = 1_500;
const mark = 'phone:';

/** Whether a token is one of a telephone. */
export const isPhoneToken = (token: string): boolean => token.startsWith(mark);

/** Writes to the desk from telephones on one account of a played provider. */
export class PhoneDoor implements Door {
  /** Told already, by key: a step that is taken again is not said twice. */
  private readonly told = new Map<string, Acknowledged>();

  constructor(private readonly simulator: Simulator, private readonly accountId: string) {}

  visitor = async (): Promise<{ visitorId: string; token: string }> => {
    const { world } = this.simulator;
    const phone = world.newPhone(this.accountId, inventedName(chance(`name ${this.accountId} ${world.phones.size} ${world.now()}`)));
    return { visitorId: phone.id, token: `${mark}${phone.id}` };
  };

  send = async (token: string, words: Words): Promise<Acknowledged> => {
    const before = this.told.get(words.clientKey);
    if (before) return before;
    const phone = this.phoneOf(token);
    const said = words.attachmentIds?.length ? this.simulator.act(phone, { act: 'photo', text: words.text }) : this.simulator.act(phone, { act: 'say', text: words.text });
    if (words.location) void this.simulator.act(phone, { act: 'location', latitude: words.location.latitude, longitude: words.location.longitude });
    if (!(await said.told)) throw new DoorProblem('refused', 'the desk did not take it');
    const acknowledged: Acknowledged = { id: said.line?.id ?? '' };
    this.told.set(words.clientKey, acknowledged);
    return acknowledged;
  };

  upload = async (): Promise<string> => 'photo';

  messages = async (token: string): Promise<{ cursor: string; messages: Heard[] }> => {
    const { lines } = this.phoneOf(token);
    const heard = lines.flatMap((line, at): Heard[] => (line.from === 'desk' ? [{ id: line.id, from: 'desk', automatic: isAutomatic(lines, at), text: line.text, status: line.state ?? 'sent', ...(line.unsent ? { withdrawn: true } : {}) }] : []));
    return { cursor: String(heard.length), messages: heard };
  };

  receipts = async (token: string, _delivered: string[], read: string[]): Promise<void> => {
    const phone = this.phoneOf(token);
    // Of what arrives the provider tells by itself.
    if (read.length > 0) await this.simulator.act(phone, { act: 'read' }).told;
  };

  typing = async (): Promise<void> => undefined;

  private phoneOf(token: string): Phone {
    const phone = this.simulator.world.phones.get(token.slice(mark.length));
    if (!phone) throw new DoorProblem('stranger', 'no such phone');
    return phone;
  }
}

function isAutomatic(lines: readonly Line[], at: number): boolean {
  const asked = lines.slice(0, at).findLast((line) => line.from === 'citizen');
  return asked !== undefined && (lines[at]?.at ?? 0) - asked.at < AUTOMATIC_WITHIN_MS;
}
