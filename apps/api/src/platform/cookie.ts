/** The session cookie: opaque, http-only, same-site strict; `__Host-` and Secure behind TLS, plain only while bound to loopback. */
export const PLAIN = 'framsteg';
export const SECURE = '__Host-framsteg';

/** The token in the request's cookies, whichever of the two names it came under. */
export function tokenOf(cookies: string | undefined): string | null {
  for (const part of (cookies ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if ((name === SECURE || name === PLAIN) && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

export function sessionCookie(token: string, secure: boolean): string {
  return `${secure ? SECURE : PLAIN}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export function clearedCookie(secure: boolean): string {
  return `${secure ? SECURE : PLAIN}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure ? '; Secure' : ''}`;
}
