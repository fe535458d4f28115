/** Who is signed in, which project is open, and the preferences kept on the account. Nothing is kept in the browser. */
import { permissionsOf, type MemberRole, type Permission } from '#domain';
import type { SessionView, SignIn } from '#contracts';
import { get, write } from './api';
import { signal, useSignal } from './signal';

export type Project = SessionView['projects'][number];

export const session = signal<SessionView | null>(null);
const chosenProject = signal<string | null>(null);

export async function loadSession(): Promise<SessionView> {
  const known = session.get();
  if (known) return known;
  const loaded = await get<SessionView>('/session', { isQuiet: true });
  session.set(loaded);
  return loaded;
}

export async function signIn(input: SignIn): Promise<SessionView> {
  await write<unknown>('/session', { body: input, isPatient: false });
  const opened = await get<SessionView>('/session', { isQuiet: true });
  session.set(opened);
  return opened;
}

export async function signOut(everywhere = false): Promise<void> {
  await (everywhere
    ? write('/session/end-all', { isPatient: false })
    : write('/session', { method: 'DELETE', isPatient: false })
  ).catch(() => undefined);
  session.set(null);
  chosenProject.set(null);
}

/** The one signed in; pages inside the layout always have one. */
export function useSession(): SessionView {
  const current = useSignal(session);
  if (!current) throw new Error('no session');
  return current;
}

export function useMaybeSession(): SessionView | null {
  return useSignal(session);
}

export function projectOf(view: SessionView, chosen: string | null): Project | undefined {
  const wished = chosen ?? view.preferences.project?.id;
  return view.projects.find((project) => project.id === wished) ?? view.projects[0];
}

/** The open project; undefined for a system administrator, who has none. */
export function useProject(): Project | undefined {
  const chosen = useSignal(chosenProject);
  return projectOf(useSession(), chosen);
}

export function chooseProject(id: string): void {
  chosenProject.set(id);
  savePreference('project', { id });
}

/** Kept on the account, for what must be there before the next step. @throws ApiProblem */
export async function keepPreference(key: string, value: Record<string, unknown>): Promise<void> {
  const view = session.get();
  if (view) session.set({ ...view, preferences: { ...view.preferences, [key]: value } });
  await write(`/preferences/${key}`, { method: 'PUT', body: { value }, isPatient: false });
}

/** The same; the screen does not wait for it. */
export function savePreference(key: string, value: Record<string, unknown>): void {
  void keepPreference(key, value).catch(() => undefined);
}

export function usePreference<T extends Record<string, unknown>>(key: string): Partial<T> {
  return ((useMaybeSession()?.preferences[key] as Partial<T> | undefined) ?? {}) as Partial<T>;
}

/** Roles in the open project; outside any project what the session says. */
export function useRoles(): readonly MemberRole[] {
  return useProject()?.roles ?? [];
}

/** May I, in the open project? The same table as the server's guard. */
export function useMay(): (permission: Permission) => boolean {
  const view = useSession();
  const project = useProject();
  const held = project ? permissionsOf(project.roles) : view.permissions;
  return (permission) => view.permissions.includes(permission) && (held.includes(permission) || !project);
}
