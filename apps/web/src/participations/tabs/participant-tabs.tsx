/** The parts of the participant page beside the timeline, with their counts. */
import type { ComponentType } from 'react';
import { useWords } from '../../parts/useWords';
import type { Tab } from '../../parts/Tabs';
import type { Act } from '../actions/act';
import type { Person } from '../person';
import { AccessTab } from './AccessTab';
import { useMay } from '../../providers/session';
import { AttendanceTab } from './AttendanceTab';
import { ConsentsTab } from './ConsentsTab';
import { DocumentsTab } from './DocumentsTab';
import { BusinessTab } from './BusinessTab';
import { FollowUpsTab } from './FollowUpsTab';
import { MentorTab } from './MentorTab';
import { PlacementsTab } from './PlacementsTab';
import { PlanTab } from './PlanTab';
import { SfiTab } from './SfiTab';
import { SurveysTab } from './SurveysTab';

export interface TabProps {
  person: Person;
  onAct: (act: Act) => void;
}
type ParticipantTab = Tab & { body?: ComponentType<TabProps> };

export function useParticipantTabs({ steps, placements, sfi, followUps }: Person): ParticipantTab[] {
  const { t } = useWords();
  const may = useMay();
  const some = (count: number): number | undefined => count || undefined;
  return [
    { id: 'timeline', label: t('tab.timeline') },
    { id: 'plan', label: t('tab.plan'), count: some(steps.length), body: PlanTab },
    { id: 'placements', label: t('tab.placements'), count: some(placements.length), body: PlacementsTab },
    { id: 'sfi', label: t('tab.sfi'), count: some(sfi.length), body: SfiTab },
    { id: 'mentor', label: t('tab.mentor'), body: MentorTab },
    { id: 'business', label: t('tab.business'), body: BusinessTab },
    { id: 'surveys', label: t('tab.surveys'), body: SurveysTab },
    { id: 'follow-ups', label: t('tab.followUps'), count: some(followUps.length), body: FollowUpsTab },
    { id: 'attendance', label: t('tab.attendance'), body: AttendanceTab },
    { id: 'consents', label: t('tab.consents'), body: ConsentsTab },
    ...(may('document:read') ? [{ id: 'documents', label: t('tab.documents'), body: DocumentsTab }] : []),
    { id: 'access', label: t('tab.access'), body: AccessTab },
  ];
}
