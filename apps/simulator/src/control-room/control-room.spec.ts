import { PlayedTime } from '../../testing/played-time.js';
import type { Asked } from '../provider/exchange.js';
import { readControlRoomOrder } from './command.js';
import { ControlRoom, type Mood } from './control-room.js';
import { complaint, signed } from './signature.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const escalation = JSON.stringify({ type: 'escalation.sent', data: { escalationId: 'e1', reportNumber: 'M-26-1', answerUrl: 'http://desk/hooks/escalations/e1' } });

function room(statuses: number[] = []) {
  const time = new PlayedTime();
  const posts: { url: string; headers: Record<string, string>; body: string }[] = [];
  const post = async (url: string, headers: Record<string, string>, body: string) => {
    posts.push({ url, headers, body });
    return statuses.shift() ?? 200;
  };
  return { time, posts, controlRoom: new ControlRoom({ secret, time, post, changed: () => undefined, tell: () => undefined }) };
}

const handed = (time: PlayedTime, body = escalation, given: Record<string, string> = {}): Asked => ({
  method: 'POST', path: '/control-room/escalations', query: new URLSearchParams(), headers: { ...signed(secret, 'e1', body, time.now()), ...given }, body: Buffer.from(body),
});

describe('the played control room', () => {
  it('acknowledges with its own number, signed, after some seconds; a repeat once', async () => {
    const { time, posts, controlRoom } = room();
    expect([controlRoom.take(handed(time)).status, controlRoom.take(handed(time)).status]).toEqual([202, 202]);
    await time.run(3_900);
    expect(posts).toEqual([]);
    await time.run(200);
    expect(posts).toEqual([{ url: 'http://desk/hooks/escalations/e1', headers: expect.objectContaining({ 'webhook-id': 'answer-e1' }), body: '{"status":"acknowledged","reference":"MK-4101"}' }]);
    expect(posts.map(({ headers, body }) => complaint(secret, { headers, body: Buffer.from(body) }, time.now()))).toEqual([undefined]);
    await time.run(1_000);
    expect(controlRoom.state.escalations).toEqual([{ escalationId: 'e1', reportNumber: 'M-26-1', answered: 'acknowledged', reference: 'MK-4101' }]);
  });

  it.each<[Mood, string[]]>([['decline', ['{"status":"declined","reason":"Geen eenheid beschikbaar in dit gebied"}']], ['silent', []]])('in the mood to %s', async (mood, bodies) => {
    const { time, posts, controlRoom } = room();
    expect(controlRoom.change({ mood })).toBe(true);
    controlRoom.take(handed(time));
    await time.run(60_000);
    expect(posts.map(({ body }) => body)).toEqual(bodies);
  });

  it('tries again while the desk is away, and not when it says no', async () => {
    const away = room([503, 0, 200]);
    away.controlRoom.take(handed(away.time));
    await away.time.run(30_000);
    expect(away.posts).toHaveLength(3);
    const refused = room([409]);
    refused.controlRoom.take(handed(refused.time));
    await refused.time.run(30_000);
    expect(refused.posts).toHaveLength(1);
  });

  it.each<[string, (time: PlayedTime) => Asked, number]>([
    ['tampered', (time) => ({ ...handed(time), body: Buffer.from(escalation.replace('M-26-1', 'M-26-2')) }), 401],
    ['stale', (time) => handed(time, escalation, { 'webhook-timestamp': String(time.now() / 1000 - 400) }), 401],
    ['unsigned', (time) => handed(time, escalation, { 'webhook-signature': '' }), 401],
    ['something else', (time) => handed(time, '{"type":"other"}'), 400],
    ['not JSON', (time) => handed(time, 'x'), 400],
  ])('turns down what is %s', (_, asked, status) => {
    const { time, controlRoom } = room();
    expect(controlRoom.take(asked(time)).status).toBe(status);
  });

  it('knows its moods', () => {
    expect(room().controlRoom.change({ mood: 'angry' })).toBe(false);
    expect(readControlRoomOrder(['simulate', 'control-room', '--mood', 'silent', '--seconds', '9'])).toEqual({ mood: 'silent', seconds: 9 });
    expect(readControlRoomOrder(['control-room', '--mood', 'angry'])).toMatch(/one of/);
    expect(readControlRoomOrder(['web'])).toBeUndefined();
  });
});
