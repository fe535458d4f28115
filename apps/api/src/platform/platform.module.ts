/** Registers what every request passes: guard, interceptor, filter, pipe. */
import { Database } from '#database';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Config } from '../config.js';
import { FileStore } from './file-store.js';
import { HealthController } from './health.controller.js';
import { Keys } from './keys.js';
import { Mailer } from './mailer.js';
import { PermissionGuard } from './permission.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { CONFIG } from './tokens.js';
import { inputPipe } from './validation.js';
import { WorkInterceptor } from './work.interceptor.js';

@Module({})
export class PlatformModule {
  static with(config: Config, database: Database, keys: Keys): DynamicModule {
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: Database, useValue: database },
      { provide: Keys, useValue: keys },
      { provide: Mailer, useValue: new Mailer(config.dataDir) },
      { provide: FileStore, useValue: new FileStore(config.dataDir, keys) },
    ];
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [
        ...shared,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: WorkInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: inputPipe },
      ],
      exports: shared.map((one) => one.provide),
    };
  }
}
