/**
 * How many a project counts without registering them: who does not consent, or whose data are protected (DOMAIN.md 4.3). A number by year of registration and
 * gender and nothing else: there is no person behind it that anything could be joined to.
 */
import { GENDERS } from '#domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Code, Ref, Row, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
@Index(['projectId', 'year', 'gender'], { unique: true })
@Check('anonymous_count_people_ck', 'people >= 0')
export class AnonymousCount extends Row {
  @Ref() projectId: string;
  /** the calendar year of registration */
  @Whole() year: number;
  @Code(GENDERS) gender: string;
  @Whole() people: number;
}
