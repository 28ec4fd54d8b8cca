import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

interface Monitoring {
  readonly url: string;
  close(): Promise<void>;
}

/** Health and metrics of a worker, on this machine only, where WORKER_PORT asks for it. */
export async function startMonitoring(app: INestApplicationContext, config: Config): Promise<Monitoring | null> {
  if (config.WORKER_PORT === undefined) return null;
  const [health, metrics] = [app.get(Health), app.get(Metrics)];
  const answers: Readonly<Record<string, () => Promise<[number, string]>>> = {
    '/health/live': () => Promise.resolve([200, '{"status":"ok"}']),
    '/health/ready': async () => {
      const readiness = await health.readiness();
      return [readiness.status === 'ok' ? 200 : 503, JSON.stringify(readiness)];
    },
    '/metrics': async () => [200, await metrics.registry.metrics()],
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? (() => Promise.resolve([404, ''] as [number, string]));
    answer().then(([status, body]) => response.writeHead(status).end(body), () => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.WORKER_PORT, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
