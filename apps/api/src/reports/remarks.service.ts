/** Questions about a figure of a published report, and answers to them. */
import type { AskAboutFigure } from '#contracts';
import { Report, ReportRemark, type UnitOfWork } from '#database';
import { demand, isIndicatorCode } from '#domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Trouble } from '../platform/trouble.js';

@Injectable()
export class RemarksService {
  /** @throws Refusal report.not_published; Trouble 400 when the figure is none */
  async ask(
    work: UnitOfWork,
    actor: Actor,
    reportId: string,
    input: AskAboutFigure,
  ): Promise<{ id: string; version: number }> {
    const { orgId, projectId, status } = await work.get(Report, reportId);
    demand(status === 'published', 'report.not_published');
    if (!isIndicatorCode(input.figure)) throw new Trouble(400, 'invalid', {}, [{ path: 'figure', code: 'field.code' }]);
    const { id, figure, body, answersId = null } = input;
    const [answered] = answersId ? await work.find(ReportRemark, { id: answersId, reportId }) : [];
    if (answersId && !answered) throw new Trouble(400, 'invalid', {}, [{ path: 'answersId', code: 'field.id' }]);
    const writer = { writtenById: actor.accountId, writtenByName: actor.name };
    await work.add(ReportRemark, { id, orgId, projectId, reportId, figure, answersId, body, ...writer });
    return { id, version: 1 };
  }
}
