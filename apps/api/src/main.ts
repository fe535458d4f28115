/** The HTTP process: API and web on one port. */
import 'reflect-metadata';
import { apiConfig } from './config.js';
import { log } from './platform/log.js';
import { serve } from './serve.js';

async function main(): Promise<void> {
  const config = apiConfig();
  const app = await serve(config);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), 10_000).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await app.listen(config.port, config.host);
  log.info({ port: config.port }, 'listening');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
