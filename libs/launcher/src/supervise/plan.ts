import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildPlan } from './child.js';
import { type Addresses, childEnvironment } from './environment.js';
import { type Settings } from './settings.js';

/** The scripts of a built workspace that the launcher runs. */
export const scripts = (root: string) => ({
  migrate: join(root, 'apps/api/dist/migrate.js'),
  seed: join(root, 'apps/api/dist/seed.js'),
  command: join(root, 'apps/api/dist/command.js'),
  http: join(root, 'apps/api/dist/main.js'),
  worker: join(root, 'apps/api/dist/worker.js'),
  simulator: join(root, 'apps/simulator/dist/main.js'),
  simulate: join(root, 'apps/simulator/dist/command.js'),
});

/** The simulator plays citizens and providers, in the demo only. */
export const hasSimulator = (settings: Settings): boolean => settings.demo && existsSync(scripts(settings.root).simulator);

/** The processes of one desk, in the order in which they are ended: first the door, so that nothing new comes in. */
export function processPlans(settings: Settings, addresses: Addresses): ChildPlan[] {
  const { http, worker, simulator } = scripts(settings.root);
  return [
    { name: 'http', script: http, env: childEnvironment(settings, addresses, 'http'), stopWithinMs: 10_000 },
    { name: 'worker', script: worker, env: childEnvironment(settings, addresses, 'worker'), stopWithinMs: 20_000 },
    ...(hasSimulator(settings) ? [{ name: 'simulator', script: simulator, env: childEnvironment(settings, addresses), stopWithinMs: 3000 }] : []),
  ];
}
