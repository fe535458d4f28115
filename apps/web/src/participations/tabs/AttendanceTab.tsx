/** Attendance of a month as evidence, on the participant's page. */
import { PersonMonth } from '../../attendance/PersonMonth';
import type { TabProps } from './participant-tabs';

export function AttendanceTab({ person }: TabProps) {
  return <PersonMonth participationId={person.row.id} projectId={person.row.projectId} />;
}
