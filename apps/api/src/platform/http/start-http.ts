import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { Lifecycle } from '../lifecycle.js';
import { Log } from '../observe/log.js';
import { Metrics } from '../observe/metrics.js';
import type { Running } from '../run-process.js';
import { addHooks } from './hooks.js';
import { httpAdapter } from './http-server.js';
import { serveFrontEnds } from './front-ends.js';
import { serveSimulator } from './simulator.js';

/** The whole application as tests and processes start it; `app.get` reaches its parts. */
export interface RunningHttp extends Running {
  readonly url: string;
  readonly app: NestFastifyApplication;
}

/** Starts listening on config.PORT (0: any free port). */
export async function startHttp(root: { with(config: Config): DynamicModule }, config: Config): Promise<RunningHttp> {
  const app = await NestFactory.create<NestFastifyApplication>(root.with(config), httpAdapter(config), { bodyParser: false, bufferLogs: true, abortOnError: false });
  const log = app.get(Log);
  app.useLogger(log);
  const fastify = app.getHttpAdapter().getInstance();
  addHooks(fastify, config, app.get(Metrics), log);
  serveSimulator(fastify, config);
  serveFrontEnds(fastify);
  await app.init();
  await app.listen({ port: config.PORT, host: config.HOST });
  const { port } = app.getHttpServer().address() as AddressInfo;
  log.info('listening', { port });
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    async close() {
      app.get(Lifecycle).close();
      await app.close();
    },
  };
}
