/** Codes of the second step: six digits of an app (RFC 6238: 30 seconds, SHA-1, which is what every app knows), and spare codes to keep on paper. */
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Framsteg';
const PERIOD = 30;
/** One code before and one after the present one: clocks of phones differ. */
const WINDOW = 1;
/** Without 0, 1, I, L, O: they are read aloud and written by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const SPARE_CODES = 10;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD });

/** 160 bits in base 32, as apps want it. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the square shown to the app holds. @param label whose account, as the app will list it */
export const addressOf = (secret: string, label: string): string => totp(secret, label).toString();

/** @returns the half minute (counted from 1970) the code belongs to, or null when it is none of now, the one before and the one after */
export function stepOf(secret: string, code: string, at: number): number | null {
  const moved = totp(secret).validate({ token: code, window: WINDOW, timestamp: at });
  return moved === null ? null : Math.floor(at / 1000 / PERIOD) + moved;
}

/** As typed: spaces and dashes do not matter, nor small letters. */
export const asTyped = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
export const isOfApp = (code: string): boolean => /^\d{6}$/.test(code);

const spareCode = (): string => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
/** Ten codes of some 49 bits each, written in two halves. */
export const newSpareCodes = (): string[] =>
  Array.from({ length: SPARE_CODES }, () => spareCode().replace(/(.{5})/, '$1-'));
