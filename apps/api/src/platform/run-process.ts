import { ConfigError } from './config/config.js';

/** A started application. `close` finishes what is under way, in order. */
export interface Running {
  readonly url: string | null;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;
/** EX_CONFIG of sysexits.h: starting again would not help. */
const CONFIGURATION_WRONG = 78;

/** Starts, and ends in order on SIGTERM and SIGINT. A second signal, or twenty seconds, ends it anyway. */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    let closing = false;
    const end = (): void => {
      if (closing) process.exit(1);
      closing = true;
      setTimeout(() => process.exit(1), PATIENCE_MS).unref();
      running.close().then(() => process.exit(0), () => process.exit(1));
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
    // A supervisor that dies takes its pipe with it; nobody would read our lines or stop us then.
    process.on('disconnect', end);
    if (running.url !== null) process.stdout.write(`${JSON.stringify({ level: 'info', time: new Date().toISOString(), msg: 'ready', url: running.url })}\n`);
    process.send?.('ready');
  } catch (error) {
    const wrong = error instanceof ConfigError;
    process.stderr.write(`${wrong || !(error instanceof Error) ? String((error as Error).message ?? error) : (error.stack ?? error.message)}\n`);
    process.exit(wrong ? CONFIGURATION_WRONG : 1);
  }
}
