/** The town as the simulator tells it (apps/simulator/src/page/view.ts). */
export interface Line {
  id: string;
  from: 'citizen' | 'desk';
  kind: string;
  text: string;
  mediaId?: string;
  at: number;
  place?: [number, number];
  edited: boolean;
  unsent?: boolean;
  reaction?: string;
  state?: 'sent' | 'delivered' | 'read';
  taken?: boolean;
  fileName?: string;
}

export interface Phone {
  id: string;
  accountId: string;
  kind: string;
  name: string;
  number?: string;
  blocked: boolean;
  windowClosed: boolean;
  typing: boolean;
  unread: number;
  last?: { text: string; kind: string; from: string; at: number };
  lines?: Line[];
}

export interface Account {
  id: string;
  kind: string;
  name: string;
  moods: { api: string; share: number; doubled: number; shuffled: number; batched: boolean; receipts: string };
  tally: Record<'sent' | 'acknowledged' | 'doubled' | 'late' | 'refused' | 'taken' | 'turnedDown', number>;
  acts: string[];
  windowHours: number | null;
}

export interface Town {
  revision: number;
  accounts: Account[];
  phones: Phone[];
  evening: { playing: boolean; told: number; total: number } | null;
  controlRoom: { mood: string; moods: string[] } | null;
}

/** Changes something in the town. Throws when it would not. */
export async function change<T = unknown>(path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`/simulator/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-balie-client': 'simulator' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as T;
}

const EVERY_MS = 700;

/** Tells of the town as it is, again and again, until told to stop; null while it cannot be reached. `open` says whose lines are wanted. */
export function follow(open: () => readonly string[], tell: (town: Town | null) => void): () => void {
  let stopped = false;
  let seen = '';
  const look = async (): Promise<void> => {
    try {
      const wanted = open().join(',');
      const revision = seen.startsWith(`${wanted} `) ? seen.slice(wanted.length + 1) : '0';
      const response = await fetch(`/simulator/api/state?seen=${revision}&open=${wanted}`);
      if (response.status === 200) {
        const town = (await response.json()) as Town;
        seen = `${wanted} ${town.revision}`;
        tell(town);
      } else if (response.status !== 204) {
        seen = '';
        tell(null);
      }
    } catch {
      seen = '';
      tell(null);
    }
    if (!stopped) setTimeout(() => void look(), EVERY_MS);
  };
  void look();
  return () => {
    stopped = true;
  };
}
