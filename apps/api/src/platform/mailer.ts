/** The outside door for letters. Without mail settings they lie in a local outbox, readable only by the one who runs the program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export class Mailer {
  constructor(private readonly dataDir: string) {}

  /** @returns where the letter lies */
  send(letter: Letter): string {
    const outbox = join(this.dataDir, 'outbox');
    mkdirSync(outbox, { recursive: true, mode: 0o700 });
    const file = join(outbox, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.txt`);
    writeFileSync(file, `To: ${letter.to}\nSubject: ${letter.subject}\n\n${letter.text}\n`, { mode: 0o600 });
    return file;
  }
}
