/** React-Admin's questions about who is signed in, answered from the session. */
import type { AuthProvider } from 'react-admin';
import { ApiProblem } from './api-problem';
import { loadSession, session, signIn, signOut } from './session';

export const authProvider: AuthProvider = {
  login: ({ email, password }: { email: string; password: string }) => signIn({ email, password }),
  logout: async () => {
    if (session.get()) await signOut();
    return '/login';
  },
  checkAuth: async () => {
    await loadSession();
  },
  // The sign-in dialog over the form has already asked; what still arrives as 401 means that it was closed.
  checkError: (error: unknown) =>
    error instanceof ApiProblem && error.status === 401 ? Promise.reject(new Error('signed_out')) : Promise.resolve(),
  getIdentity: async () => {
    const { account } = await loadSession();
    return { id: account.id, fullName: account.name };
  },
  getPermissions: async () => (await loadSession()).permissions,
};
