import { readConfig } from './platform/config/config.js';
import { startHttp } from './platform/http/start-http.js';
import { runProcess } from './platform/run-process.js';
import { startWorker } from './platform/start-worker.js';
import { AppModule } from './app.module.js';

/** One image, one command: the doors for people (http), the work behind them (worker), or both (all), as BALIE_ROLE says. */
await runProcess(async () => {
  const config = readConfig(process.env);
  return config.BALIE_ROLE === 'worker' ? startWorker(AppModule, config) : startHttp(AppModule, config);
});
