import { readConfig } from './platform/config/config.js';
import { runProcess } from './platform/run-process.js';
import { startWorker } from './platform/start-worker.js';
import { AppModule } from './app.module.js';

/** The worker process: splits deliveries, empties lanes and the outbox, watches clocks. No HTTP but health and metrics, and only where WORKER_PORT asks. */
await runProcess(async () => startWorker(AppModule, { ...readConfig(process.env), BALIE_ROLE: 'worker' }));
