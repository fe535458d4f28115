/**
 * The reading routes of one row definition: `GET /api/<name>`, `GET /api/<name>/:id`, and where declared `POST …/search` for typed words and
 * `POST …/export` for a file. Made from the declaration, so a row without a permission cannot be.
 */
import { type Columns, ExportRows, ROWS, type RowDefinition } from '#contracts';
import type { UnitOfWork } from '#database';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  type Type,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asked } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { Reads, Requires } from '../platform/requires.decorator.js';
import { Work } from '../platform/work.decorator.js';
import { Reader } from './reader.js';
import { exportRows } from './row-export.js';

type Definition = RowDefinition<Columns>;

/** Rows of the caseload are participations themselves; others name theirs. */
const trace = (definition: Definition, request: Asked, ids: readonly unknown[]): void => {
  if (definition.name === 'caseload') request.shown = ids as string[];
};
const named = (controller: Type, name: string): Type => Object.defineProperty(controller, 'name', { value: name });

function rowController(definition: Definition): Type {
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
      trace(
        definition,
        request,
        page.rows.map((row) => row['id']),
      );
      return page;
    }

    @Get(':id')
    @Requires(definition.permission)
    async one(@Work() work: UnitOfWork, @Param('id') id: string, @Req() request: Asked): Promise<unknown> {
      const row = await this.reader.one(work, definition, id);
      trace(definition, request, [id]);
      return row;
    }
  }
  return named(RowController, `${definition.name}-rows`);
}

/** The list's query in the body, with `q`: what is typed never stands in an address. */
function searchController(definition: Definition): Type {
  @Controller(`api/${definition.name}`)
  class SearchController {
    constructor(@Inject(Reader) private readonly reader: Reader) {}

    @Post('search')
    @Requires(definition.permission)
    @Reads()
    @HttpCode(200)
    async search(
      @Work() work: UnitOfWork,
      @Body() body: Record<string, unknown>,
      @Req() request: Asked,
    ): Promise<unknown> {
      const { q, ...query } = body;
      const page = await this.reader.page(work, definition, query, typeof q === 'string' ? q : undefined);
      trace(
        definition,
        request,
        page.rows.map((row) => row['id']),
      );
      return page;
    }
  }
  return named(SearchController, `${definition.name}-search`);
}

function exportController(definition: Definition): Type {
  @Controller(`api/${definition.name}`)
  class ExportController {
    constructor(@Inject(Keys) private readonly keys: Keys) {}

    @Post('export')
    @Requires(definition.exportPermission!)
    @Reads()
    @HttpCode(200)
    async export(
      @Work() work: UnitOfWork,
      @Body() input: ExportRows,
      @Req() request: Asked,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<StreamableFile> {
      const { bytes, type, fileName, rows, shown } = await exportRows(work, this.keys, definition, input);
      request.shown = shown;
      request.reasonGiven = input.reason;
      reply.header('x-rows', String(rows));
      return new StreamableFile(bytes, {
        type,
        disposition: `attachment; filename="${fileName}"`,
        length: bytes.length,
      });
    }
  }
  return named(ExportController, `${definition.name}-export`);
}

export const rowControllers = (): Type[] =>
  ROWS.flatMap((definition) => [
    ...(definition.search ? [searchController(definition)] : []),
    ...(definition.exportPermission ? [exportController(definition)] : []),
    rowController(definition),
  ]);
