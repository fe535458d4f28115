/** The list of pages, each loaded when it is opened, and the providers they share. */
import { QueryClient } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { Admin, CustomRoutes, memoryStore, Resource } from 'react-admin';
import { BrowserRouter, Navigate, Route } from 'react-router-dom';
import { darkTheme, lightTheme } from './layout/theme';
import { Layout } from './layout/Layout';
import { homeOf } from './layout/menu-items';
import { useMenu } from './layout/useMenu';
import { NotFoundPage } from './layout/NotFoundPage';
import { useIsDark } from './providers/appearance';
import { ApiProblem } from './providers/api-problem';
import { authProvider } from './providers/auth-provider';
import { dataProvider } from './providers/data-provider';
import { i18nProvider } from './providers/i18n-provider';
import { LanguageFollower } from './providers/LanguageFollower';
import { ForgotPasswordPage } from './sign-in/ForgotPasswordPage';
import { SetPasswordPage } from './sign-in/SetPasswordPage';
import { SignInPage } from './sign-in/SignInPage';

const MyDayPage = lazy(() => import('./day/MyDayPage'));
const ParticipantsPage = lazy(() => import('./participations/ParticipantsPage'));
const EnrolPage = lazy(() => import('./participations/EnrolPage'));
const ParticipantPage = lazy(() => import('./participations/ParticipantPage'));
const HandoverPage = lazy(() => import('./participations/caseload/HandoverPage'));
const SessionsPage = lazy(() => import('./activities/SessionsPage'));
const LogManyPage = lazy(() => import('./activities/LogManyPage'));
const CalendarPage = lazy(() => import('./calendar/CalendarPage'));
const WaitingPage = lazy(() => import('./intake/WaitingPage'));
const RoomPage = lazy(() => import('./activities/RoomPage'));
const AttendancePage = lazy(() => import('./attendance/AttendancePage'));
const RosterPage = lazy(() => import('./activities/RosterPage'));
const FollowUpsPage = lazy(() => import('./follow-ups/FollowUpsPage'));
const PlacesPage = lazy(() => import('./places/PlacesPage'));
const EmployerPage = lazy(() => import('./places/EmployerPage'));
const GoalsPage = lazy(() => import('./goals/GoalsPage'));
const ToMendPage = lazy(() => import('./goals/ToMendPage'));
const ComparePage = lazy(() => import('./goals/ComparePage'));
const OverviewPage = lazy(() => import('./goals/OverviewPage'));
const ProgrammePage = lazy(() => import('./goals/ProgrammePage'));
const EsfPage = lazy(() => import('./goals/EsfPage'));
const DefinitionsPage = lazy(() => import('./goals/DefinitionsPage'));
const FigurePeoplePage = lazy(() => import('./goals/FigurePeoplePage'));
const ReportsPage = lazy(() => import('./reports/ReportsPage'));
const ReportPage = lazy(() => import('./reports/ReportPage'));
const ImportPage = lazy(() => import('./imports/ImportPage'));
const ProjectsPage = lazy(() => import('./projects/ProjectsPage'));
const DifferencePage = lazy(() => import('./reports/DifferencePage'));
const VerifyPage = lazy(() => import('./reports/VerifyPage'));
const DisclosuresPage = lazy(() => import('./disclosures/DisclosuresPage'));
const RetentionPage = lazy(() => import('./retention/RetentionPage'));
const MonthsPage = lazy(() => import('./months/MonthsPage'));
const ProjectPage = lazy(() => import('./projects/ProjectPage'));
const LinkPage = lazy(() => import('./links/LinkPage'));
const LogChecksPage = lazy(() => import('./accounts/LogChecksPage'));
const AccountsPage = lazy(() => import('./accounts/AccountsPage'));

const store = memoryStore();
/** A refused read is an answer; only a lost one is asked again. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 2,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
    },
  },
});

function Home() {
  return <Navigate to={homeOf(useMenu())} replace />;
}

export function App() {
  const isDark = useIsDark();
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <BrowserRouter>
      <Admin
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        store={store}
        queryClient={queryClient}
        theme={isDark ? darkTheme : lightTheme}
        darkTheme={null}
        layout={Layout}
        loginPage={SignInPage}
        catchAll={NotFoundPage}
        notification={LanguageFollower}
        dashboard={Home}
        requireAuth
        disableTelemetry
        title="Framsteg"
      >
        <Resource name="caseload" recordRepresentation="reference" />
        <CustomRoutes noLayout>
          <Route path="/forgot-password" element={<ForgotPasswordPage />} />
          <Route path="/set-password" element={<SetPasswordPage />} />
          <Route path="/l" element={<LinkPage />} />
          <Route path="/verify" element={<VerifyPage />} />
        </CustomRoutes>
        <CustomRoutes>
          <Route path="/day" element={<MyDayPage />} />
          <Route path="/participants" element={<ParticipantsPage />} />
          <Route path="/participants/new" element={<EnrolPage />} />
          <Route path="/participants/:id" element={<ParticipantPage />} />
          <Route path="/handovers/:id" element={<HandoverPage />} />
          <Route path="/sessions" element={<SessionsPage />} />
          <Route path="/sessions/for-several" element={<LogManyPage />} />
          <Route path="/sessions/:id/room" element={<RoomPage />} />
          <Route path="/calendar" element={<CalendarPage />} />
          <Route path="/waiting" element={<WaitingPage />} />
          <Route path="/attendance" element={<AttendancePage />} />
          <Route path="/sessions/:id" element={<RosterPage />} />
          <Route path="/follow-ups" element={<FollowUpsPage />} />
          <Route path="/places" element={<PlacesPage />} />
          <Route path="/employers/:id" element={<EmployerPage />} />
          <Route path="/goals" element={<GoalsPage />} />
          <Route path="/to-mend" element={<ToMendPage />} />
          <Route path="/overview" element={<OverviewPage />} />
          <Route path="/compare" element={<ComparePage />} />
          <Route path="/programme" element={<ProgrammePage />} />
          <Route path="/programme/esf" element={<EsfPage />} />
          <Route path="/definitions" element={<DefinitionsPage />} />
          <Route path="/figures/:code" element={<FigurePeoplePage />} />
          <Route path="/reports" element={<ReportsPage />} />
          <Route path="/reports/:id" element={<ReportPage />} />
          <Route path="/reports/:id/difference" element={<DifferencePage />} />
          <Route path="/months" element={<MonthsPage />} />
          <Route path="/disclosures" element={<DisclosuresPage />} />
          <Route path="/retention" element={<RetentionPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/import/:id" element={<ImportPage />} />
          <Route path="/projects" element={<ProjectsPage />} />
          <Route path="/projects/:id" element={<ProjectPage />} />
          <Route path="/logs" element={<LogChecksPage />} />
          <Route path="/accounts" element={<AccountsPage />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}
