/** Who to talk to at employers, and the log of contacts that all coaches share. */
import type { AddEmployerContact, LogTouch, SetDoNotContact } from '#contracts';
import { EmployerContact, EmployerTouch, Organisation, type UnitOfWork } from '#database';
import { checkTouch, type TouchPurpose } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class EmployersService {
  async setDoNotContact(work: UnitOfWork, id: string, version: number, input: SetDoNotContact): Promise<Made> {
    const values = {
      doNotContact: input.doNotContact,
      doNotContactUntil: input.doNotContact ? (input.until ?? null) : null,
      doNotContactReason: input.doNotContact ? (input.reason ?? null) : null,
    };
    return { id, version: await work.change(Organisation, id, version, values) };
  }

  async addContact(work: UnitOfWork, input: AddEmployerContact): Promise<Made> {
    const { orgId } = await work.get(Organisation, input.employerId);
    await work.add(EmployerContact, { ...input, orgId });
    return { id: input.id, version: 1 };
  }

  async removeContact(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(EmployerContact, id, version, { removedOn: work.today }) };
  }

  /** @throws Refusal employer.do_not_contact, activity.future */
  async logTouch(work: UnitOfWork, input: LogTouch): Promise<Made> {
    const employer = await work.get(Organisation, input.employerId);
    checkTouch(employer, input.purpose as TouchPurpose, input.onDate, work.today);
    await work.add(EmployerTouch, { ...input, orgId: employer.orgId, accountId: work.actorId });
    return { id: input.id, version: 1 };
  }
}
