import { DoorProblem, type Acknowledged, type Words } from '../web/door.js';
import type { SendingDoor } from './send-many.js';

const PATIENCE_MS = 20_000;

/** The telephones of the running simulator, asked over the desk's own address: it holds the secrets and must know whom the desk answers. */
export class FarDoor implements SendingDoor {
  constructor(private readonly origin: string, private readonly kind: string, private readonly stop: AbortSignal, private readonly request: typeof fetch = fetch) {}

  /** The kinds that are played there. @throws DoorProblem when there is no simulator */
  static async kinds(origin: string, stop: AbortSignal, request: typeof fetch = fetch): Promise<string[]> {
    const state = await ask<{ accounts: { kind: string }[] }>(request, `${origin}/simulator/api/state`, undefined, stop);
    return state.accounts.map((account) => account.kind);
  }

  async visitor(): Promise<{ visitorId: string; token: string }> {
    const { id } = await this.post<{ id: string }>('phones', { kind: this.kind });
    return { visitorId: id, token: id };
  }

  async send(token: string, { text }: Words): Promise<Acknowledged> {
    const { lineId, taken } = await this.post<{ lineId: string | null; taken?: boolean }>(`phones/${token}/acts`, { act: 'say', text, wait: true });
    if (lineId === null || taken !== true) throw new DoorProblem('refused', 'the desk did not take it');
    return { id: lineId };
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return ask<T>(this.request, `${this.origin}/simulator/api/${path}`, body, this.stop);
  }
}

async function ask<T>(request: typeof fetch, url: string, body: unknown, stop: AbortSignal): Promise<T> {
  let response: Response;
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]);
    response = await request(url, body === undefined ? { signal } : { method: 'POST', body: JSON.stringify(body), signal, headers: { 'content-type': 'application/json', 'x-balie-client': 'simulator' } });
  } catch (error) {
    throw new DoorProblem('away', error instanceof Error ? error.message : 'no connection');
  }
  const text = await response.text();
  if (response.status === 404) throw new DoorProblem('refused', 'there is no simulator there: it comes with the demonstration only');
  if (!response.ok) throw new DoorProblem(response.status >= 500 ? 'away' : 'refused', `${response.status} ${text.slice(0, 200)}`);
  return JSON.parse(text) as T;
}
