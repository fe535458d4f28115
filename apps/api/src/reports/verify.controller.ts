/** Anybody with a report's file or checksum may ask whether it is genuine and current; the file itself never leaves the asker's machine. */
import { VerifyChecksum, type Verification } from '#contracts';
import { Database } from '#database';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { Open } from '../platform/requires.decorator.js';

const UNKNOWN: Verification = {
  isGenuine: false,
  kind: null,
  format: null,
  language: null,
  title: null,
  project: null,
  owner: null,
  asOf: null,
  publishedAt: null,
  sha256: null,
  signature: null,
  keyId: null,
  isCurrent: null,
  newerAsOf: null,
};

@Controller('api/verify')
export class VerifyController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Keys) private readonly keys: Keys,
  ) {}

  @Post()
  @Open()
  @HttpCode(200)
  async verify(@Body() { sha256 }: VerifyChecksum): Promise<Verification> {
    const [row] = await this.database.gate('verify_report', sha256);
    const known = row?.['verify_report'] as Partial<Verification> | null;
    return known ? { ...UNKNOWN, ...known, isGenuine: true } : UNKNOWN;
  }

  /** The key the house signs published reports with (Ed25519). */
  @Get('key')
  @Open()
  key(): { algorithm: string; keyId: string; publicKey: string } {
    const { keyId, pem } = this.keys.publicKey();
    return { algorithm: 'Ed25519', keyId, publicKey: pem };
  }
}
