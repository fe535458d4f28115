/** A person as a pseudonym with the characteristics figures need. Name, number and contact lie in identity and identity_number. */
import { EDUCATION_LEVELS, GENDERS, PROTECTION_KINDS, RESIDENCE_STATUSES, TRISTATE } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, OrgKey, Row, Text, Texts, Whole } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@OrgKey()
@ForeignKey(() => Organisation, ['orgId'], ['id'])
@Index(['orgId'])
export class Participant extends Row {
  @Code(GENDERS, { default: 'U' }) gender: string;
  @Whole({ maybe: true }) birthYear: number | null;
  @Code(PROTECTION_KINDS, { default: 'no' }) protection: string;
  @Text({ maybe: true }) countryOfBirth: string | null;
  @Texts() citizenship: string[];
  @Code(TRISTATE, { maybe: true }) parentsBornAbroad: string | null;
  @Code(EDUCATION_LEVELS, { maybe: true }) education: string | null;
  @Texts() languages: string[];
  @Text({ maybe: true }) interpreterLanguage: string | null;
  @Text({ maybe: true }) municipality: string | null;
  @Code(RESIDENCE_STATUSES, { maybe: true }) residenceStatus: string | null;
  @Day({ maybe: true }) permitOn: string | null;
  @Day({ maybe: true }) registeredOn: string | null;
  @Day({ maybe: true }) deceasedOn: string | null;
}
