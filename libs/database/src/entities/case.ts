/** What every row about one participation shares: it hangs on its participation by (org, project, id), so a guessed id of another project cannot be linked. */
import { ForeignKey, Index } from 'typeorm';
import { Ref, Row } from './columns.js';
import { Participation } from './participation.entity.js';

export abstract class CaseRow extends Row {
  @Ref() projectId: string;
  @Ref() participationId: string;
}

/** Foreign key and indexes of a case row. @param then what its rows are looked through by, after the participation */
export function OfParticipation(...then: string[]): ClassDecorator {
  return (target) => {
    ForeignKey(() => Participation, ['orgId', 'projectId', 'participationId'], ['orgId', 'projectId', 'id'])(target);
    Index(['orgId', 'projectId', 'participationId'])(target);
    Index(['participationId', ...then])(target);
  };
}
