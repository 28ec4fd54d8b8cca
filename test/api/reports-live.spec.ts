import type { Client } from '../support/client.js';
import { Citizen, aReport } from '../support/builders/messages.js';
import { serveRoom, type ServedRoom } from '../support/builders/served-room.js';
import { openSocket, type Socket } from '../support/socket.js';

interface Frame { readonly sequence: string; readonly reportId: string | null; readonly report: { readonly id: string; readonly version: number; readonly unread: number; readonly newestInbound: { readonly text: string } | null } | null }
type Changed = { readonly queueChanged: Frame };

const FIELDS = 'sequence at reportId report { id version unread newestInbound { text } contact { name } viewerCan }';
const QUEUE = `subscription ($after: String) { queueChanged(afterSequence: $after) { ${FIELDS} } }`;

let room: ServedRoom;
let lotte: Client;
const sockets: Socket[] = [];
beforeAll(async () => {
  room = await serveRoom();
  lotte = await room.person(['OPERATOR'], { name: 'Lotte', token: true });
}, 60_000);
afterAll(async () => {
  await Promise.all(sockets.map(({ client }) => client.dispose()));
  await room?.close();
});

const socketOf = (client: Client): Socket => {
  const socket = openSocket(room.url, { authorization: client.headers['authorization'] });
  sockets.push(socket);
  return socket;
};
const asOf = async (client = lotte) => (await client.graphql<{ queue: { asOf: string } }>('{ queue(first: 1) { asOf } }')).data.queue.asOf;

/** Frames about reports until one that `enough` says is the last; pulses are left out. */
async function frames(client: Client, after: string | null, enough: (frame: Frame) => boolean): Promise<Frame[]> {
  const seen: Frame[] = [];
  const stream = socketOf(client).subscribe<Changed>(QUEUE, { after });
  for await (const { queueChanged } of stream) {
    if (queueChanged.reportId === null) continue;
    seen.push(queueChanged);
    if (enough(queueChanged)) break;
  }
  return seen;
}

it('shows a report at or after what changed, in rising order, from where the page was true', async () => {
  const from = await asOf();
  const citizen = new Citizen(room);
  const { id } = await citizen.says('Een');
  const live = frames(lotte, from, ({ report }) => report?.unread === 2);
  await citizen.says('Twee');
  const seen = await live;
  expect(seen.every(({ reportId }) => reportId === id)).toBe(true);
  const sequences = seen.map(({ sequence }) => Number(sequence));
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  expect(seen.at(-1)?.report).toMatchObject({ id, version: 2, newestInbound: { text: 'Twee' } });
});

it('gives who comes back exactly what happened since, and nothing before', async () => {
  await aReport(room, 'Voor de pauze');
  // Everything of before has its number: one report may have told several things.
  while ((await room.db.query('select 1 from event where live_seq is null limit 1')).length > 0) await new Promise((resolve) => setImmediate(resolve));
  const last = await asOf();
  const missed = await Promise.all([aReport(room, 'In de pauze 1'), aReport(room, 'In de pauze 2')]);
  const found = new Set<string | null>();
  const seen = await frames(lotte, last, ({ reportId }) => found.add(reportId).size === 2);
  expect(new Set(seen.map(({ reportId }) => reportId))).toEqual(new Set(missed.map(({ id }) => id)));
});

it('tells a team of what is assigned to it, and that it left when it is taken back', async () => {
  const team = (await room.reference.data()).teams.find(({ code }) => code === 'ON-12');
  const karin = await room.person(['TEAM_MEMBER'], { token: true, teamIds: [team?.id ?? ''] });
  const { id } = await aReport(room, 'Iets in Harderwijk');
  await aReport(room, 'Ook in Harderwijk, van niemand');
  const from = await asOf();
  const act = (name: string, input: string, who = lotte) => who.graphql<Record<string, { problem: unknown }>>(`mutation ($id: ID!) { ${name}(input: { reportId: $id, ${input} }) { problem { code } } }`, { id });
  const live = frames(karin, from, ({ report }) => report === null);
  await act('claimReport', '');
  expect((await act('assignReport', `expectedVersion: 2, teamId: "${team?.id}"`)).data['assignReport']?.problem).toBeNull();
  // Seen by the team before it goes away again: what is told is the report as it is, not as it was.
  await frames(karin, from, ({ report }) => report !== null);
  expect((await act('declineAssignment', 'reason: "Niet van ons"', karin)).data['declineAssignment']?.problem).toBeNull();
  const seen = await live;
  expect(seen.every(({ reportId }) => reportId === id)).toBe(true);
  expect(seen.at(-1)?.report).toBeNull();
});

it('follows one report, and says nothing about others', async () => {
  const citizen = new Citizen(room);
  const { id } = await citizen.says('Deze');
  const from = await asOf();
  const stream = socketOf(lotte).subscribe<{ reportChanged: Frame }>(`subscription ($id: ID!, $after: String) { reportChanged(id: $id, afterSequence: $after) { ${FIELDS} } }`, { id, after: from });
  await aReport(room, 'Een andere');
  await citizen.says('Deze weer');
  for await (const { reportChanged } of stream) {
    if (reportChanged.reportId === null) continue;
    expect(reportChanged.reportId).toBe(id);
    if (reportChanged.report?.unread === 2) break;
  }
});

it('logs what a desk was shown as one row when it leaves', async () => {
  const bram = await room.person(['OPERATOR'], { token: true });
  const from = await asOf(bram);
  const { id } = await aReport(room, 'Live gezien');
  await frames(bram, from, ({ reportId }) => reportId === id);
  let rows: { data: { first: string; last: string; frames: number } }[] = [];
  for (let tries = 0; rows.length === 0 && tries < 2_000; tries += 1) rows = await room.db.query(`select data from audit where act = 'live.shown' and actor_id = $1`, [bram.userId]);
  expect(rows).toEqual([{ data: { first: expect.any(String), last: expect.any(String), frames: expect.any(Number) } }]);
});

it.each(['ADMIN', 'ANALYST', 'PRIVACY_OFFICER'] as const)('is not for %s', async (role) => {
  const client = await room.person([role], { token: true });
  await expect(frames(client, null, () => true)).rejects.toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('ends with REFETCH from a sequence of another database', async () => {
  await expect(frames(lotte, '999999999', () => true)).rejects.toMatchObject([{ extensions: { code: 'REFETCH' } }]);
});
