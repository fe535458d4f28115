/** The reading routes of one row definition: `GET /api/<name>` and `GET /api/<name>/:id`. Made from the declaration, so a row without a permission cannot be. */
import { type Columns, ROWS, type RowDefinition } from '#contracts';
import type { UnitOfWork } from '#database';
import { Controller, Get, Inject, Param, Query, Req, type Type } from '@nestjs/common';
import type { Asked } from '../platform/actor.js';
import { Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { Reader } from './reader.js';

function rowController(definition: RowDefinition<Columns>): Type {
  @Controller(`api/${definition.name}`)
  class RowController {
    constructor(@Inject(Reader) private readonly reader: Reader) {}

    @Get()
    @Requires(definition.permission)
    async page(
      @Work() work: UnitOfWork,
      @Query() query: Record<string, unknown>,
      @Req() request: Asked,
    ): Promise<unknown> {
      const page = await this.reader.page(work, definition, query);
      if (definition.name === 'caseload') request.shown = page.rows.map((row) => row['id'] as string);
      return page;
    }

    @Get(':id')
    @Requires(definition.permission)
    async one(@Work() work: UnitOfWork, @Param('id') id: string, @Req() request: Asked): Promise<unknown> {
      const row = await this.reader.one(work, definition, id);
      if (definition.name === 'caseload') request.shown = [id];
      return row;
    }
  }
  Object.defineProperty(RowController, 'name', { value: `${definition.name}-rows` });
  return RowController;
}

export const rowControllers = (): Type[] => ROWS.map(rowController);
