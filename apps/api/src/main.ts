import { readConfig } from './platform/config/config.js';
import { startHttp } from './platform/http/start-http.js';
import { runProcess } from './platform/run-process.js';
import { AppModule } from './app.module.js';

/** The http process: desk, citizens, webhooks, GraphQL. With BALIE_ROLE=all it does the worker's work too. */
await runProcess(async () => startHttp(AppModule, readConfig(process.env)));
