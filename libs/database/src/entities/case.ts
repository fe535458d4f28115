/** What every row about one participation shares: it hangs on its participation by (org, project, id), so a guessed id of another project cannot be linked. */
import { ForeignKey, Index } from 'typeorm';
import { Ref, Row } from './columns.js';
import { Participation } from './participation.entity.js';

export abstract class CaseRow extends Row {
  @Ref() projectId: string;
  @Ref() participationId: string;
}

/** Foreign key and index of a case row. */
export function OfParticipation(): ClassDecorator {
  return (target) => {
    ForeignKey(() => Participation, ['orgId', 'projectId', 'participationId'], ['orgId', 'projectId', 'id'])(target);
    Index(['orgId', 'projectId', 'participationId'])(target);
    Index(['participationId'])(target);
  };
}
