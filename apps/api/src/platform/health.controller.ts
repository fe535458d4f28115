/** live never asks the database; ready does, and whether its schema is this program's. */
import { Database } from '#database';
import { Controller, Get, Inject } from '@nestjs/common';
import { Open } from './requires.decorator.js';
import { Trouble } from './trouble.js';

@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('live')
  @Open()
  live(): { ok: true } {
    return { ok: true };
  }

  @Get('ready')
  @Open()
  async ready(): Promise<{ ok: true }> {
    if (!(await this.database.isReady())) throw new Trouble(503, 'unavailable');
    return { ok: true };
  }
}
