import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { describe, expect, it } from '@jest/globals';
import { AppModule } from '@balie/api/app.module.js';
import { PUBLIC } from '@balie/api/platform/auth/allow.js';
import { complaint, entrancesOf, type Entrance } from '@balie/api/platform/auth/entrances.js';
import { HealthController } from '@balie/api/platform/observe/health.controller.js';

type Class = new (...args: never[]) => unknown;

/** Everything a module and what it imports provides. */
function classesOf(module: unknown, seen = new Set<unknown>()): Class[] {
  if (typeof module !== 'function' || seen.has(module)) return [];
  seen.add(module);
  const of = (key: string) => (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
  const own = [...of(MODULE_METADATA.PROVIDERS), ...of(MODULE_METADATA.CONTROLLERS)].filter((one): one is Class => typeof one === 'function');
  return [...own, ...of(MODULE_METADATA.IMPORTS).flatMap((imported) => classesOf(imported, seen))];
}

const entrances: Entrance[] = [...new Set([...classesOf(AppModule), HealthController])].flatMap((one) => entrancesOf(one.name, one.prototype as object));

describe('closed by default', () => {
  it('every query, mutation, subscription and route says who may call it', () => {
    expect(entrances.length).toBeGreaterThan(30);
    expect(entrances.map(complaint).filter((line) => line !== null)).toEqual([]);
  });

  it('what is open to everybody is this and nothing else', () => {
    const open = entrances.filter(({ access }) => access === PUBLIC).map(({ name }) => name).sort();
    expect(open).toEqual(OPEN);
  });

  it('notices a handler nobody thought about, and a copied decorator', () => {
    expect(complaint({ kind: 'http', name: 'New.route', access: undefined })).toBe('New.route');
    expect(complaint({ kind: 'graphql', name: 'Mutation.closeReport', access: 'addNote' })).toContain('addNote');
  });
});

/** Each has its own lock: a signature, a visitor token, an unguessable code, a rate limit, or nothing worth locking. */
const OPEN = [
  'CitizenController.defaultConfig', 'CitizenController.post', 'CitizenController.read', 'CitizenController.receipt', 'CitizenController.typing', 'CitizenController.visitor',
  'CitizenFilesController.file', 'CitizenFilesController.upload', 'CitizenStreamController.stream',
  'EscalationHookController.answer',
  'HealthController.live', 'HealthController.ready', 'HealthController.show',
  'Mutation.redeemOneTimeLink', 'Mutation.signIn', 'Mutation.signOut', 'Query.signInOptions', 'Query.viewer',
  'StatusController.progress', 'WebhookController.handshake', 'WebhookController.receive',
];
