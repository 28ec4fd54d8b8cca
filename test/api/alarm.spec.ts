import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import { newWebhookSecret, signWebhook } from '@balie/api/platform/secrets/standard-webhooks.js';
import { startApp, type TestApp } from '../support/app.js';
import { signedIn, type Client } from '../support/client.js';
import { connectAccount, until, Visitor } from './doors.js';

/** What a control room of a real installation would have: an address, a secret, and a hand that answers. */
const secret = newWebhookSecret();
const REPORT = 'id number version urgency danger viewerCan alarm { soundsForMeAt acknowledgedAt firstWords { state } } escalations { id status channel reference target { label } }';

interface Shown {
  readonly id: string; readonly number: string; readonly version: number; readonly urgency: string; readonly danger: string; readonly viewerCan: string[];
  readonly alarm: { readonly soundsForMeAt: string | null; readonly firstWords: { readonly state: string } } | null;
  readonly escalations: readonly { readonly id: string; readonly status: string; readonly channel: string; readonly reference: string | null }[];
}

describe('from a citizen\'s words to the control room\'s number', () => {
  let app: TestApp;
  let operator: Client;
  let controlRoom: Server;
  const came: { escalationId: string; answerUrl: string }[] = [];

  beforeAll(async () => {
    app = await startApp();
    controlRoom = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        came.push((JSON.parse(Buffer.concat(chunks).toString('utf8')) as { data: { escalationId: string; answerUrl: string } }).data);
        response.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => controlRoom.listen(0, '127.0.0.1', resolve));
    const box = new SealedBox({ BALIE_SECRET_KEY: app.secretKey, BALIE_SECRET_KEY_PREVIOUS: [] });
    const settings = box.seal({ url: `http://127.0.0.1:${(controlRoom.address() as AddressInfo).port}/in`, secret });
    await app.query(`insert into escalation_target (code, label_nl, label_en, must_acknowledge, ack_seconds, channel, settings, sort) values ('control_room', 'Meldkamer', 'Control room', true, 180, 'WEBHOOK', $1, 10)`, [settings]);
    await app.query(`insert into first_words (id, kind, language, version, text) values ($1, 'GENERAL', 'nl', 1, 'Bel 112.')`, [randomUUID()]);
    operator = await signedIn(app, ['OPERATOR'], { name: 'Lotte' });
  }, 60_000);
  afterAll(async () => {
    controlRoom?.close();
    await app?.close();
  });

  const report = async (id: string) => (await operator.graphql<{ report: Shown }>(`query ($id: ID!) { report(id: $id) { ${REPORT} } }`, { id })).data.report;
  const run = async (name: string, input: Record<string, unknown>) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return (await operator.graphql<Record<string, { report: Shown | null; problem: { code: string } | null }>>(`mutation ($input: ${['claimReport', 'acknowledgeAlarm'].includes(name) ? 'ReportInput' : type}!) { ${name}(input: $input) { report { ${REPORT} } problem { code } } }`, { input })).data[name];
  };
  const answer = async (escalationId: string, body: string, given: { id?: string; secret?: string; at?: Date; sent?: string } = {}) => {
    const headers = signWebhook(given.secret ?? secret, given.id ?? 'answer-1', body, given.at ?? new Date());
    return (await fetch(`${app.url}/hooks/escalations/${escalationId}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: given.sent ?? body })).status;
  };

  it('sounds, says the first words, is claimed, escalated, acknowledged with a number, and only then can be closed', async () => {
    const account = await connectAccount(app, 'web', { allowedOrigins: ['https://gemeente.example'] });
    const citizen = await Visitor.arrive(app.url, account);
    const sent = await citizen.write('Er staat een man met een mes voor mijn deur, kom nu!');
    const id = await until('it is at the desk', async () => (await app.query<{ report_id: string }>('select report_id from message where id = $1', [sent.body.id]))[0]?.report_id);
    const red = await report(id);
    expect(red).toMatchObject({ urgency: 'U1', danger: 'NOW', alarm: { soundsForMeAt: expect.any(String), firstWords: { state: 'SENT' } }, viewerCan: expect.arrayContaining(['acknowledgeAlarm', 'dismissDanger', 'claimReport']) });
    await until('the citizen has the first words', async () => JSON.stringify((await citizen.read()).body).includes('Bel 112.'));
    const claimed = await run('claimReport', { reportId: id });
    expect(claimed?.report?.alarm?.soundsForMeAt).toBeNull();
    const escalated = await run('escalateReport', { reportId: id, expectedVersion: claimed?.report?.version, targetCode: 'control_room', reason: 'mes' });
    expect(escalated?.report?.escalations).toMatchObject([{ status: 'SENT', channel: 'WEBHOOK', reference: null }]);
    const escalationId = (await until('the control room has it', async () => came[0])).escalationId;
    const close = { reportId: id, outcome: 'escalated_handled', noMessageReason: 'gebeld', legalBasis: 'WPG_8' };
    expect((await run('closeReport', { ...close, expectedVersion: escalated?.report?.version }))?.problem?.code).toBe('ESCALATION_OPEN');

    const yes = '{"status":"acknowledged","reference":"MK-77"}';
    expect(await answer(escalationId, yes, { sent: yes.replace('77', '78') })).toBe(401);
    expect(await answer(escalationId, yes, { secret: newWebhookSecret() })).toBe(401);
    expect(await answer(escalationId, yes, { at: new Date(Date.now() - 360_000) })).toBe(401);
    expect(await answer(randomUUID(), yes)).toBe(404);
    expect(await answer('nonsense', yes)).toBe(404);
    expect(await answer(escalationId, '{"status":"perhaps"}')).toBe(400);
    expect(await answer(escalationId, 'not json')).toBe(400);
    expect(await answer(escalationId, yes)).toBe(200);
    expect(await answer(escalationId, yes)).toBe(200);
    expect(await answer(escalationId, '{"status":"declined"}', { id: 'answer-2' })).toBe(409);
    expect((await report(id)).escalations).toMatchObject([{ status: 'ACKNOWLEDGED', reference: 'MK-77' }]);
    expect(await app.query(`select count(*)::int from event where report_id = $1 and type = 'report.escalation_acknowledged'`, [id])).toEqual([{ count: 1 }]);
    expect((await run('closeReport', { ...close, expectedVersion: (await report(id)).version }))?.problem?.code).not.toBe('ESCALATION_OPEN');
  });
});
