/** A link's secret is drawn here and stays with its maker; the house is told only its SHA-256. */
export interface Secret {
  token: string;
  tokenHash: string;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** 256 bits, base64url. */
export async function newSecret(): Promise<Secret> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return { token, tokenHash: hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))) };
}

/** The secret stands after #, so that it is sent to no server. */
export const addressOf = (token: string): string => `${window.location.origin}/l#${token}`;
