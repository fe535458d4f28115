/** The secret address of one's calendar: made, taken back, and fetched by a calendar that is not signed in. */
import { MakeCalendarFeed } from '#contracts';
import { CalendarFeed, Database, NotFound, type UnitOfWork } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { sha256 } from '../platform/keys.js';
import { Open, Requires } from '../platform/requires.decorator.js';
import { Version, Who, Work } from '../platform/work.decorator.js';
import { type FeedRow, icalOf } from './ical.js';

const TOKEN = /^([A-Za-z0-9_-]{43})\.ics$/;

@Controller('api')
export class CalendarController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post('calendar-feeds')
  @Requires('day:read')
  async make(@Work() work: UnitOfWork, @Who() actor: Actor, @Body() input: MakeCalendarFeed): Promise<unknown> {
    await work.add(CalendarFeed, {
      id: input.id,
      orgId: actor.memberships[0].orgId,
      accountId: actor.accountId,
      tokenHash: Buffer.from(input.tokenHash, 'hex'),
    });
    return { id: input.id, version: 1 };
  }

  @Post('calendar-feeds/:id/revoke')
  @Requires('day:read')
  @HttpCode(200)
  async revoke(
    @Work() work: UnitOfWork,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<unknown> {
    return { id, version: await work.change(CalendarFeed, id, version, { revokedAt: new Date().toISOString() }) };
  }

  /** A secret that is none or was taken back gives what no page gives: there is no difference to observe. */
  @Get('calendar-feed/:file')
  @Open()
  async feed(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const token = TOKEN.exec(file)?.[1];
    if (!token) throw new NotFound();
    const rows = await this.database.gate('calendar_of', sha256(token));
    if (rows.length === 0) throw new NotFound();
    const stamp = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
    reply.header('content-type', 'text/calendar; charset=utf-8');
    return icalOf(rows.map(feedRow), rows[0]['language'] === 'en' ? 'en' : 'sv', stamp);
  }
}

const feedRow = (row: Record<string, unknown>): FeedRow => ({
  uid: String(row['uid']),
  source: String(row['source']),
  kind: String(row['kind']),
  onDate: String(row['on_date']),
  startsAt: row['starts_at'] as string | null,
  endsAt: row['ends_at'] as string | null,
});
