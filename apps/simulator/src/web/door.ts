/** A message of a played citizen. */
export interface Words {
  clientKey: string;
  text: string;
  location?: { latitude: number; longitude: number; accuracy?: number };
  attachmentIds?: string[];
}

/** The desk's answer to a stored message. */
export interface Acknowledged {
  id: string;
  number?: string;
  statusUrl?: string;
}

/** The part of a message that a played citizen reacts to. */
export interface Heard {
  id: string;
  from: 'citizen' | 'desk';
  automatic: boolean;
  text?: string;
  status: string;
  withdrawn?: true;
}

/** The desk is away, busy or said no. */
export class DoorProblem extends Error {
  constructor(
    readonly kind: 'away' | 'limited' | 'stranger' | 'refused',
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }

  /** Whether the same request may work later. */
  get passes(): boolean {
    return this.kind === 'away' || this.kind === 'limited';
  }
}

const PATIENCE_MS = 15_000;

/** The citizens' HTTP API of one desk, as the web messenger uses it. Every method throws DoorProblem. */
export class WebDoor {
  constructor(
    private readonly origin: string,
    private readonly accountId: string,
    private readonly signal: AbortSignal,
    private readonly request: typeof fetch = fetch,
  ) {}

  /** The door of the desk's own messenger. */
  static async find(origin: string, signal: AbortSignal, request: typeof fetch = fetch): Promise<WebDoor> {
    const config = (await ask(request, `${origin}/api/web/config`, {}, signal)) as { accountId: string };
    return new WebDoor(origin, config.accountId, signal, request);
  }

  async visitor(): Promise<{ visitorId: string; token: string }> {
    return (await this.post('visitors', undefined, {})) as { visitorId: string; token: string };
  }

  async send(token: string, words: Words): Promise<Acknowledged> {
    return (await this.post('messages', token, words)) as Acknowledged;
  }

  async upload(token: string, fileName: string, bytes: Uint8Array<ArrayBuffer>, mimeType: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([bytes], { type: mimeType }), fileName);
    const answer = await ask(this.request, this.url('attachments'), { method: 'POST', body: form, headers: headers(token) }, this.signal);
    return (answer as { id: string }).id;
  }

  async messages(token: string, after?: string): Promise<{ cursor: string; messages: Heard[] }> {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    return (await ask(this.request, this.url('messages') + query, { headers: headers(token) }, this.signal)) as { cursor: string; messages: Heard[] };
  }

  async receipts(token: string, delivered: string[], read: string[]): Promise<void> {
    await this.post('receipts', token, { delivered, read });
  }

  async typing(token: string): Promise<void> {
    await this.post('typing', token, {});
  }

  private post(path: string, token: string | undefined, body: unknown): Promise<unknown> {
    return ask(this.request, this.url(path), { method: 'POST', body: JSON.stringify(body), headers: { ...headers(token), 'content-type': 'application/json' } }, this.signal);
  }

  private url(path: string): string {
    return `${this.origin}/api/web/${this.accountId}/${path}`;
  }
}

const headers = (token: string | undefined): Record<string, string> => ({ 'x-balie-client': 'simulator', ...(token !== undefined && { 'x-balie-visitor': token }) });

async function ask(request: typeof fetch, url: string, init: RequestInit, stop: AbortSignal): Promise<unknown> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const timer = setTimeout(end, PATIENCE_MS);
  stop.addEventListener('abort', end);
  try {
    const response = await request(url, { ...init, signal: ended.signal });
    const text = await response.text();
    if (response.ok) return text === '' ? undefined : parsed(text);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const kind = response.status === 429 ? 'limited' : response.status === 401 ? 'stranger' : response.status >= 500 ? 'away' : 'refused';
    throw new DoorProblem(kind, `${response.status} ${text.slice(0, 200)}`, Number.isFinite(seconds) ? seconds * 1000 : undefined);
  } catch (error) {
    throw error instanceof DoorProblem ? error : new DoorProblem('away', error instanceof Error ? error.message : 'no connection');
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DoorProblem('away', 'an answer that is not JSON');
  }
}
