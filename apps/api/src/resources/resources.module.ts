/** The one reader behind every list and record. */
import { Module } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { Reader } from './reader.js';
import { rowControllers } from './row.controller.js';

@Module({
  controllers: rowControllers(),
  providers: [{ provide: Reader, useFactory: (keys: Keys) => new Reader(keys), inject: [Keys] }],
  exports: [Reader],
})
export class ResourcesModule {}
