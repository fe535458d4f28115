// The real app on a free port over a database of its own; nothing of ours is replaced.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serve } from '../../apps/api/src/serve.js';
import { cloneDatabase, type TestDatabase } from './database.js';

export interface TestApp {
  app: NestFastifyApplication;
  database: TestDatabase;
  url: string;
  dataDir: string;
  close(): Promise<void>;
}

/** @param needsSecondStep the house lets nobody in without a second step */
export async function startApp(database?: TestDatabase, needsSecondStep = false): Promise<TestApp> {
  const own = database ?? (await cloneDatabase());
  const dataDir = mkdtempSync(join(tmpdir(), 'framsteg-test-'));
  const app = await serve({
    dbUrl: own.loginUrl,
    keyFile: own.keyFile,
    port: 0,
    host: '127.0.0.1',
    webDir: null,
    dataDir,
    isDemo: true,
    behindProxy: false,
    publicUrl: null,
    needsSecondStep,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    database: own,
    url: `http://127.0.0.1:${port}`,
    dataDir,
    close: async () => {
      await app.close();
      await own.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
