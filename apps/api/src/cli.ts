/** The command line: one command, its answer on standard output, everything else on standard error. 0 done, 1 refused, 2 wrong call. */
import 'reflect-metadata';
import { admin } from './cli/admin.js';
import { exportProject } from './cli/export.js';
import { factsCheck } from './cli/facts-check.js';
import { figures } from './cli/figures.js';
import { importFiles } from './cli/import.js';
import { logCheck } from './cli/log-check.js';
import { demo } from './cli/demo.js';
import { say, WrongCall } from './cli/output.js';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  import: importFiles,
  export: exportProject,
  figures,
  admin,
  'facts-check': factsCheck,
  'log-check': logCheck,
  demo,
};

const USAGE = `  import DIR|FILE [--dry-run] [--json] [--language sv|en]
  export --project CODE --to DIR
  figures --project CODE… | --all --as-of DATE [--period FROM..TO] [--indicator CODE …] [--by DIMENSION]… [--audience internal|funder|public] [--json]
  admin E-MAIL
  facts-check
  log-check
  demo`;

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) throw new WrongCall(`There is no command "${name}".`);
  return command(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    if (error instanceof WrongCall || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      say(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
      return;
    }
    say(error.message);
    process.exitCode = 1;
  },
);
