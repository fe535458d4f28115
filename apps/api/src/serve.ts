/** Builds the application around an open database: Fastify with its limits and headers, the web's files, the routes checked before the first request. */
import { Database } from '#database';
import { fastifyCompress } from '@fastify/compress';
import { fastifyHelmet } from '@fastify/helmet';
import { fastifyStatic } from '@fastify/static';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { Keys } from './platform/keys.js';
import { describeApi } from './platform/openapi.js';
import { routesOf } from './platform/route-check.js';
import { demandSameOrigin } from './platform/same-origin.js';
import { problemOf } from './platform/problem.filter.js';

const BODY_LIMIT = 30 * 1024 * 1024;

/** @throws Error when a route says nothing of permissions, or the key is not the one the database was written with */
export async function serve(config: Config): Promise<NestFastifyApplication> {
  const keys = Keys.fromFile(config.keyFile);
  const database = await Database.connect(config.dbUrl);
  await demandKey(database, keys);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.behindProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID(),
    requestTimeout: 15_000,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database, keys), adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await headersAndFiles(app, config);
  const routes = routesOf(app.get(ModulesContainer));
  const description = describeApi(routes);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.send(description));
  app.enableShutdownHooks([]);
  await app.init();
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    await database.close();
  };
  return app;
}

async function demandKey(database: Database, keys: Keys): Promise<void> {
  const [row] = await database.gate('key_print', keys.print());
  if (row['key_print'] !== keys.print())
    throw new Error(
      'The key file is not the one this database was written with; names and numbers could not be opened. Put the right key back and start again.',
    );
}

async function headersAndFiles(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(
    fastifyHelmet as never,
    {
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: config.behindProxy ? [] : null,
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      hsts: config.behindProxy,
      global: false,
    } as never,
  );
  // The same for every answer: worked out for the first, and said again for the others.
  let hardening: Record<string, string> | undefined;
  fastify.addHook('onRequest', (_request, reply, next) => {
    if (!hardening) {
      (reply as unknown as { helmet(): void }).helmet();
      hardening = reply.raw.getHeaders() as Record<string, string>;
    } else reply.headers(hardening);
    next();
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api') || request.url.startsWith('/health')) reply.header('cache-control', 'no-store');
    try {
      demandSameOrigin(request);
    } catch (error) {
      const problem = problemOf(error);
      await reply
        .status(problem.status)
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify({ ...problem, requestId: request.id }));
    }
  });
  if (!config.webDir) return;
  await app.register(fastifyCompress as never, { encodings: ['gzip', 'identity'], threshold: 2048 } as never);
  await app.register(
    fastifyStatic as never,
    { root: config.webDir, wildcard: false, index: false, cacheControl: false, setHeaders: cacheHeaders } as never,
  );
  // Deep links of the screen are the screen; whatever lies under /api and is no route stays a problem.
  fastify.get('/', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|health)(\/|$|\?)/.test(request.url) || request.url.startsWith('/assets/')) {
      return reply
        .status(404)
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify({ status: 404, code: 'not_found', requestId: request.id }));
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

function cacheHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  const hashed = path.includes(join('/', 'assets', '/'));
  reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
