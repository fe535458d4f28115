/** The shell around every page: menu, bar, page, and what can be opened from anywhere. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { SignInAgain } from '../sign-in/SignInAgain';
import { useMay, useMaybeSession, useProject } from '../providers/session';
import { useSignal } from '../providers/signal';
import { LoadingRows } from '../parts/states';
import { Toasts } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { BrokenLine, BrokenPage, Unbroken } from './Broken';
import { BottomBar } from './BottomBar';
import { OfflineLine } from './OfflineLine';
import { openHelp, openLog, openRules, openSearch, openSecondStep } from './open';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';
import { useHotkeys } from './useHotkeys';

const loadLog = () => import('../activities/LogActivityDialog');
const loadPalette = () => import('./PaletteDialog');
const LogActivityDialog = lazy(loadLog);
const PaletteDialog = lazy(loadPalette);
const RulesDialog = lazy(() => import('../day/RulesDialog'));
const HelpDialog = lazy(() => import('./HelpDialog'));
const SecondStepDialog = lazy(() => import('../sign-in/SecondStepDialog'));

function Floating() {
  const start = useSignal(openLog);
  const isSearching = useSignal(openSearch);
  const isHelping = useSignal(openHelp);
  const isStepping = useSignal(openSecondStep);
  const isExplaining = useSignal(openRules);
  const projectId = useProject()?.id;
  return (
    <Suspense fallback={null}>
      {start && <LogActivityDialog start={start} onClose={() => openLog.set(null)} />}
      {isSearching && <PaletteDialog onClose={() => openSearch.set(false)} />}
      {isExplaining && projectId && <RulesDialog projectId={projectId} onClose={() => openRules.set(false)} />}
      {isHelping && <HelpDialog onClose={() => openHelp.set(false)} />}
      {isStepping && <SecondStepDialog onClose={() => openSecondStep.set(false)} />}
    </Suspense>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const may = useMay();
  const { pathname } = useLocation();
  useHotkeys({ canLog: may('activity:log') });
  // Fetched while nothing else happens, so that the first L or Ctrl K loses no key.
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadLog(), loadPalette()]).catch(() => undefined), 800);
    return () => clearTimeout(timer);
  }, []);
  // Braces: newer browsers answer a scroll with a promise, which is no clean-up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('bar.skip')}
      </a>
      <SideMenu />
      <div className="body">
        <TopBar />
        <OfflineLine />
        <main className="page" id="main" tabIndex={-1}>
          <Unbroken key={pathname} instead={<BrokenPage />}>
            <Suspense fallback={<LoadingRows />}>{children}</Suspense>
          </Unbroken>
        </main>
      </div>
      <BottomBar />
      <Unbroken instead={<BrokenLine />}>
        <Floating />
      </Unbroken>
      <Toasts />
      <SignInAgain />
    </div>
  );
}

export function Layout({ children }: { children?: ReactNode }) {
  return useMaybeSession() ? <Shell>{children}</Shell> : <Navigate to="/login" replace />;
}
