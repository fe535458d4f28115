/** A registered business. A sole trader's number is a personnummer: sealed. A company's is open. */
import { BUSINESS_FORMS } from '#domain';
import { Entity } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Bytes, Code, Day, Text } from './columns.js';

@Entity()
@OfParticipation()
export class BusinessRegistration extends CaseRow {
  @Day() registeredOn: string;
  @Code(BUSINESS_FORMS) form: string;
  @Text({ maybe: true }) name: string | null;
  @Text({ maybe: true }) organisationNumber: string | null;
  @Bytes({ maybe: true }) numberSealed: Buffer | null;
}
