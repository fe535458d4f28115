/** `demo …`: made-up people to try the program with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './output.js';

export async function demo(args: string[]): Promise<number> {
  const file = join(__dirname, '..', 'jobs', 'demo', 'index.js');
  if (!existsSync(file)) throw new Refused('This build has no demo data.');
  const { demoCommand } = require(file) as { demoCommand: (args: string[]) => Promise<number | void> };
  return (await demoCommand(args)) ?? 0;
}
