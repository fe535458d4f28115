/** Makes, takes back, opens and answers links. What a purpose shows and writes is a pair of functions of the keeper (sql/22-keeper-links.sql). */
import { type AnswerLink, LINK_ANSWERS, type MakeLink, type OpenedLink, type TakeReportFile } from '#contracts';
import { Database, Link, Participation, Project, type UnitOfWork } from '#database';
import { demand, LINK_RULES, type LinkPurpose } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Actor } from '../platform/actor.js';
import { sha256 } from '../platform/keys.js';
import { Trouble } from '../platform/trouble.js';
import { fieldsOf } from '../platform/validation.js';

type Made = { id: string; version: number };
const DAY = 86_400_000;

@Injectable()
export class LinksService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The secret stays with its maker; here is only its hash. */
  async make(work: UnitOfWork, actor: Actor, input: MakeLink): Promise<Made> {
    const { orgId } = await work.get(Project, input.projectId);
    if (input.participationId) await work.get(Participation, input.participationId);
    const { days } = LINK_RULES[input.purpose as LinkPurpose];
    await work.add(Link, {
      ...input,
      orgId,
      tokenHash: Buffer.from(input.tokenHash, 'hex'),
      participationId: input.participationId ?? null,
      madeById: actor.accountId,
      expiresAt: new Date(Date.now() + days * DAY).toISOString(),
    });
    return { id: input.id, version: 1 };
  }

  async revoke(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Link, id, version, { revokedAt: new Date().toISOString() }) };
  }

  /** @throws Refusal link.gone for a secret that is none, has run out or was taken back: there is no difference to observe */
  async open(token: string): Promise<OpenedLink> {
    const [row] = await this.database.gate('open_link', sha256(token));
    const opened = row?.['open_link'] as OpenedLink | null;
    demand(opened !== null, 'link.gone');
    return opened;
  }

  /** @throws Refusal link.gone; Trouble 400 with the fields that do not fit */
  async answer({ token, answer }: AnswerLink): Promise<unknown> {
    const { purpose } = await this.open(token);
    const kind = LINK_ANSWERS[purpose];
    demand(kind !== undefined, 'link.gone');
    const input = plainToInstance(kind, answer);
    const faults = validateSync(input, { whitelist: true, forbidNonWhitelisted: true });
    if (faults.length) throw new Trouble(400, 'invalid', {}, fieldsOf(faults));
    const [row] = await this.database.gate('answer_link', sha256(token), JSON.stringify(input));
    demand(row?.['answer_link'] !== null, 'link.gone');
    return row['answer_link'];
  }

  /** @throws Refusal link.gone when the secret opens no report, or no such file of it */
  async reportFile({ token, format, language }: TakeReportFile): Promise<{ content: Buffer; fileName: string }> {
    const [row] = await this.database.gate('linked_report_file', sha256(token), format, language);
    demand(row !== undefined, 'link.gone');
    return { content: row['content'] as Buffer, fileName: String(row['file_name']) };
  }
}
