/** Files about a participant: checked by content, sealed outside the database, taken away by class and reason (libs/domain/src/document.ts). */
import type { AddDocument, HoldDocument, RemoveDocument, RetainEvidence } from '#contracts';
import { Document, NotFound, Participation, Project, type UnitOfWork } from '#database';
import { checkDocument, checkRemoval, demand, type DocumentKind, type DocumentType } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { FileStore } from '../platform/file-store.js';

type Made = { id: string; version: number };

export const MEDIA_TYPES: Record<DocumentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  jpeg: 'image/jpeg',
  png: 'image/png',
  text: 'text/plain; charset=utf-8',
};

@Injectable()
export class DocumentsService {
  constructor(@Inject(FileStore) private readonly files: FileStore) {}

  /** @throws Refusal document.* */
  async add(work: UnitOfWork, actor: Actor, participationId: string, input: AddDocument): Promise<Made> {
    const { id, kind, fileName, content } = input;
    return this.keep(work, actor, participationId, { id, kind, fileName, bytes: Buffer.from(content, 'base64') });
  }

  /** Keeps bytes as one of her documents; also for what the house itself has set. */
  async keep(
    work: UnitOfWork,
    actor: Actor,
    participationId: string,
    file: { id: string; kind: string; fileName: string; bytes: Buffer },
  ): Promise<Made> {
    const { orgId, projectId } = await work.get(Participation, participationId);
    const type = checkDocument(file.bytes);
    const storedAs = await this.files.keep(orgId, file.bytes);
    try {
      await work.add(Document, {
        id: file.id,
        orgId,
        projectId,
        participationId,
        kind: file.kind,
        type,
        fileName: file.fileName,
        bytes: file.bytes.length,
        storedAs,
        addedById: actor.accountId,
      });
    } catch (error) {
      // The row may not be there: then the file shall not lie there either.
      await this.files.remove(storedAs);
      throw error;
    }
    return { id: file.id, version: 1 };
  }

  /** @throws NotFound also for a file that was taken away */
  async read(work: UnitOfWork, id: string): Promise<{ bytes: Buffer; document: Document; mediaType: string }> {
    const document = await work.get(Document, id);
    if (document.removedAt !== null) throw new NotFound();
    const bytes = await this.files.read(document.orgId, document.storedAs);
    return { bytes, document, mediaType: MEDIA_TYPES[document.type as DocumentType] };
  }

  /** The bytes go; the line stays with who and why. @throws Refusal document.evidence */
  async remove(work: UnitOfWork, actor: Actor, id: string, version: number, input: RemoveDocument): Promise<Made> {
    const document = await work.get(Document, id);
    demand(document.removedAt === null, 'not_found');
    const isAdministrator = actor.memberships.some(
      (m) => m.projectId === document.projectId && m.role === 'project_admin',
    );
    checkRemoval(document.kind as DocumentKind, isAdministrator);
    const changed = await work.change(Document, id, version, {
      removedAt: new Date().toISOString(),
      removedById: actor.accountId,
      removeReason: input.reason,
    });
    await this.files.remove(document.storedAs);
    return { id, version: changed };
  }

  /** Kept until further notice: it leaves the list of what goes. */
  async hold(work: UnitOfWork, id: string, version: number, input: HoldDocument): Promise<Made> {
    const values = { holdReason: input.reason, deletionProposedOn: null };
    return { id, version: await work.change(Document, id, version, values) };
  }

  /** Let go: the next night proposes it anew, when its time is over, with a whole notice. */
  async release(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Document, id, version, { holdReason: null }) };
  }

  async retain(work: UnitOfWork, projectId: string, version: number, input: RetainEvidence): Promise<Made> {
    return {
      id: projectId,
      version: await work.change(Project, projectId, version, { retainUntil: input.retainUntil }),
    };
  }
}
