/** Somebody to talk to at an employer. In the owner's register, as the employer is. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Ref, Row, Text } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@ForeignKey(() => Organisation, ['orgId', 'employerId'], ['orgId', 'id'])
@Index(['orgId', 'employerId'])
export class EmployerContact extends Row {
  @Ref() employerId: string;
  @Text() name: string;
  @Text({ maybe: true }) role: string | null;
  @Text({ maybe: true }) phone: string | null;
  @Text({ maybe: true }) email: string | null;
  @Day({ maybe: true }) removedOn: string | null;
}
