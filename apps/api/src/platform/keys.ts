/**
 * Sealing what must not lie open in the database (ARCHITECTURE.md 6, "Keys"). One master key outside the database; HKDF-SHA256 makes a key per owner
 * and purpose. A sealed value is key version, nonce and AES-256-GCM text, bound to its table, column and row, so it cannot be moved to another.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';

const KEY_VERSION = 1;
const NONCE = 12;
const TAG = 16;

export interface Place {
  orgId: string;
  table: string;
  column: string;
  rowId: string;
}

export class Keys {
  private readonly made = new Map<string, Buffer>();

  constructor(private readonly master: Buffer) {
    if (master.length !== 32) throw new Error('The master key must be 32 bytes, written as 64 hexadecimal digits.');
  }

  static fromFile(path: string): Keys {
    return new Keys(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));
  }

  /** Says which key this is without giving it away. */
  print(): string {
    return createHmac('sha256', this.key('house', 'print')).update('framsteg').digest('hex').slice(0, 16);
  }

  seal(text: string, at: Place): Buffer {
    return this.sealBytes(Buffer.from(text, 'utf8'), at);
  }

  /** The same for a whole file; files have a key of their own. */
  sealBytes(bytes: Buffer, at: Place, purpose = 'identity'): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key(at.orgId, purpose), nonce);
    cipher.setAAD(boundTo(at));
    return Buffer.concat([
      Buffer.from([KEY_VERSION]),
      nonce,
      cipher.update(bytes),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  }

  /** @throws Error when the value was changed or belongs elsewhere */
  open(sealed: Buffer, at: Place): string {
    return this.openBytes(sealed, at).toString('utf8');
  }

  /** @throws Error when the file was changed or belongs elsewhere */
  openBytes(sealed: Buffer, at: Place, purpose = 'identity'): Buffer {
    const nonce = sealed.subarray(1, 1 + NONCE);
    const decipher = createDecipheriv('aes-256-gcm', this.key(at.orgId, purpose), nonce);
    decipher.setAAD(boundTo(at));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG)), decipher.final()]);
  }

  /** Equality search for an identity number inside one organisation. */
  blindIndex(orgId: string, number: string): Buffer {
    return createHmac('sha256', this.key(orgId, 'blind-index')).update(number).digest();
  }

  /** A keyed hash of something that must not be stored in clear, as an address that signs in. */
  hash(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key('house', purpose)).update(text).digest();
  }

  /** An Ed25519 signature of the house over a text, and the name of the key that made it. */
  signature(text: string): { signature: Buffer; keyId: string } {
    return { signature: sign(null, Buffer.from(text, 'utf8'), this.signingKey()), keyId: this.publicKey().keyId };
  }

  /** The key that anybody may check the house's signatures with (PEM), and its name. */
  publicKey(): { keyId: string; pem: string } {
    const pem = createPublicKey(this.signingKey()).export({ type: 'spki', format: 'pem' }).toString();
    return { keyId: createHash('sha256').update(pem).digest('hex').slice(0, 16), pem };
  }

  private signingKey(): KeyObject {
    const der = Buffer.concat([ED25519_PKCS8, this.key('house', 'signature')]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  }

  private key(owner: string, purpose: string): Buffer {
    const name = `${owner}/${purpose}`;
    const known = this.made.get(name);
    if (known) return known;
    const key = Buffer.from(
      hkdfSync('sha256', this.master, Buffer.from(owner), Buffer.from(`framsteg/${purpose}/${KEY_VERSION}`), 32),
    );
    this.made.set(name, key);
    return key;
  }
}

/** What stands before the 32 bytes of a seed in a PKCS#8 key of Ed25519 (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const boundTo = (at: Place): Buffer => Buffer.from(`${at.table}/${at.column}/${at.rowId}`);

export const sha256 = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();
/** A 256-bit secret for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');
