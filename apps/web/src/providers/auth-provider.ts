/** React-Admin's questions about who is signed in, answered from the session. */
import type { AuthProvider } from 'react-admin';
import type { SignIn } from '#contracts';
import { ApiProblem } from './api-problem';
import { loadSession, session, signIn, signOut } from './session';

const OPEN_PAGES = ['/forgot-password', '/set-password'];

export const authProvider: AuthProvider = {
  login: ({ email, password, code }: SignIn) => signIn({ email, password, code }),
  logout: async () => {
    if (session.get()) await signOut();
    return '/login';
  },
  checkAuth: async () => {
    // These two are for people who cannot sign in yet; the shell itself sends everyone else to the sign-in page.
    if (!OPEN_PAGES.includes(window.location.pathname)) await loadSession();
  },
  // The sign-in dialog over the form has already asked; what still arrives as 401 means that it was closed.
  checkError: (error: unknown) =>
    error instanceof ApiProblem && error.status === 401 ? Promise.reject(new Error('signed_out')) : Promise.resolve(),
  // Asked also where nobody is signed in; the session is loaded by checkAuth alone.
  getIdentity: async () => {
    const account = session.get()?.account;
    return { id: account?.id ?? '', fullName: account?.name };
  },
  getPermissions: async () => session.get()?.permissions ?? [],
};
