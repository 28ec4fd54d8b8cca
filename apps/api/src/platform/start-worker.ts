import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from './config/config.js';
import { Lifecycle } from './lifecycle.js';
import { Log } from './observe/log.js';
import { startMonitoring } from './observe/monitoring-server.js';
import type { Running } from './run-process.js';

/** The application without its doors for people: only the loops run. */
export async function startWorker(root: { with(config: Config): DynamicModule }, config: Config): Promise<Running> {
  const app = await NestFactory.createApplicationContext(root.with(config), { bufferLogs: true, abortOnError: false });
  const log = app.get(Log);
  app.useLogger(log);
  await app.init();
  const monitoring = await startMonitoring(app, config);
  log.info('working', { monitoring: monitoring?.url ?? null });
  return {
    url: monitoring?.url ?? null,
    async close() {
      app.get(Lifecycle).close();
      await monitoring?.close();
      await app.close();
    },
  };
}
