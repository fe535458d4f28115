// Rule: section 2 of the architecture (rooms, doors, one direction) read from the import lines of the sources.
// Each failure shows the file, what it imports, and the sentence it breaks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

const features = [
  'accounts',
  'projects',
  'participants',
  'participations',
  'activities',
  'attendance',
  'day',
  'documents',
  'intake',
  'placements',
  'studies',
  'mentoring',
  'surveys',
  'links',
  'consents',
  'printouts',
  'goals',
  'reports',
];
const libraries = ['domain', 'i18n', 'contracts', 'database'];
const apiRooms = ['platform', 'resources', ...features, 'imports', 'privacy', 'jobs', 'cli'];

interface Rule {
  rooms: string[];
  packages: (name: string) => boolean;
  sentence: string;
}

const only =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);
const anyBut =
  (...names: string[]) =>
  (name: string) =>
    !names.includes(name);
const belowPlatform = ['domain', 'i18n', 'contracts', 'database'];
const isNode = (name: string) => name.startsWith('node:');

function ruleOf(room: string): Rule {
  const feature: Rule = {
    rooms: ['platform', 'config', ...belowPlatform],
    packages: anyBut('typeorm', 'pg'),
    sentence: 'A feature may import platform, the libraries and its own folder; never another feature, typeorm or pg.',
  };
  const caller = (more: string[], sentence: string): Rule => ({
    ...feature,
    rooms: [...feature.rooms, ...more],
    sentence,
  });
  const rules: Record<string, Rule> = {
    domain: {
      rooms: [],
      packages: () => false,
      sentence: 'domain may import nothing at all (not even a date library or the clock).',
    },
    i18n: {
      rooms: ['domain'],
      packages: () => false,
      sentence: 'i18n may import domain (types and code lists) and nothing else.',
    },
    contracts: {
      rooms: ['domain'],
      packages: only('class-validator', 'class-transformer', 'personnummer', 'organisationsnummer', 'reflect-metadata'),
      sentence:
        'contracts may import domain, class-validator, class-transformer, personnummer and organisationsnummer; never Nest or TypeORM.',
    },
    database: {
      rooms: ['domain'],
      // The job library's tables are made by the migration step.
      packages: (name) => isNode(name) || only('typeorm', 'pg', 'pg-boss', 'reflect-metadata')(name),
      sentence: 'database may import domain, TypeORM and pg; never Nest, contracts or any app.',
    },
    platform: {
      rooms: ['config', ...belowPlatform],
      packages: () => true,
      sentence: 'platform may import the four libraries, Nest and outside packages; never any feature.',
    },
    resources: {
      rooms: ['platform', 'config', ...belowPlatform],
      packages: () => true,
      sentence: 'resources may import platform and the libraries; never any feature.',
    },
    imports: caller(features, 'imports may import what a feature may, plus feature services; never privacy or jobs.'),
    privacy: caller(features, 'privacy may import what a feature may, plus feature services; never imports or jobs.'),
    jobs: caller(
      [...features, 'imports', 'privacy'],
      'jobs may import what a feature may, plus every feature service.',
    ),
    config: {
      rooms: ['domain'],
      packages: () => true,
      sentence: 'config reads the environment and knows no room of the program.',
    },
    top: {
      rooms: [...apiRooms, 'config', ...belowPlatform],
      packages: () => true,
      sentence: 'main, worker, cli and app.module stand above every room of the API, and import no other app.',
    },
    cli: {
      rooms: [...apiRooms, 'config', 'top', ...belowPlatform],
      packages: () => true,
      sentence: 'The command line stands above every room of the API, and imports no other app.',
    },
    web: {
      rooms: ['domain', 'contracts', 'i18n'],
      packages: (name) => !isNode(name) && !name.startsWith('@nestjs/') && anyBut('typeorm', 'pg', 'fastify')(name),
      sentence:
        'apps/web may import domain, contracts, i18n, React-Admin and packages for the screen; never database or apps/api.',
    },
  };
  return rules[room] ?? feature;
}

function filesIn(folder: string): string[] {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** The room a file stands in; undefined for what belongs to none (test helpers, the launcher). */
function roomOf(file: string): string | undefined {
  const [first, second, , ...rest] = file.split('/');
  if (first === 'libs') return second;
  if (first !== 'apps' || !second) return undefined;
  if (second === 'web') return 'web';
  if (second !== 'api' || !file.startsWith('apps/api/src/')) return undefined;
  if (rest.length > 1) return rest[0];
  return rest[0]?.startsWith('config.') ? 'config' : 'top';
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
const isTest = (file: string) => /\.spec\.tsx?$/.test(file);
const sources = [...filesIn('libs'), ...filesIn('apps/api/src'), ...filesIn('apps/web/src')].filter((file) =>
  /\.tsx?$/.test(file),
);

function importsOf(file: string): string[] {
  const text = withoutComments(read(file));
  const lines =
    /(?:^|[;}\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[;\s])import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(lines)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import, or nothing. */
function judge(file: string, name: string): string | undefined {
  const room = roomOf(file);
  if (!room) return undefined;
  const rule = ruleOf(room);
  if (name.startsWith('#')) {
    if (name.includes('/')) return 'Every library has one door, src/index.ts; deep imports are forbidden.';
    return name.slice(1) === room || rule.rooms.includes(name.slice(1)) ? undefined : rule.sentence;
  }
  if (name.startsWith('.')) return judgeRelative(file, name, room, rule);
  if (
    isTest(file) &&
    (isNode(name) || ['fast-check', '@jest/globals', '@nestjs/testing', 'supertest'].includes(packageOf(name)))
  )
    return undefined;
  return rule.packages(isNode(name) ? name : packageOf(name)) ? undefined : rule.sentence;
}

function judgeRelative(file: string, name: string, room: string, rule: Rule): string | undefined {
  const target = path.posix.join(path.posix.dirname(file), name);
  const other = roomOf(target);
  if (other === room) return undefined;
  if (other && libraries.includes(other))
    return 'Every library has one door, src/index.ts; deep imports are forbidden.';
  if (!other) return isTest(file) && target.startsWith('test/') ? undefined : 'Sources import from rooms only.';
  return rule.rooms.includes(other) ? undefined : rule.sentence;
}

describe('rooms and the one rule of direction', () => {
  it('lets every file import only what its room may', () => {
    const broken = sources.flatMap((file) =>
      importsOf(file).flatMap((name) => {
        const sentence = judge(file, name);
        return sentence ? [`${file} imports ${name}: ${sentence}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('knows every room', () => {
    const strange = sources
      .map((file) => [file, roomOf(file)] as const)
      .filter(([file, room]) => room && file.startsWith('apps/api/') && ![...apiRooms, 'top', 'config'].includes(room))
      .map(([file]) => `${file}: this room is not in the table of section 2.`);
    expect(strange).toEqual([]);
    const folders = existsSync(path.join(root, 'libs')) ? readdirSync(path.join(root, 'libs')) : [];
    expect(folders.filter((name) => !libraries.includes(name))).toEqual([]);
  });

  it('sees the breaches it is there for', () => {
    expect(judge('libs/domain/src/a.ts', 'luxon')).toMatch(/domain may import nothing/);
    expect(judge('libs/i18n/src/a.ts', '#contracts')).toMatch(/i18n may import domain/);
    expect(judge('libs/contracts/src/a.ts', '@nestjs/common')).toMatch(/never Nest/);
    expect(judge('libs/database/src/a.ts', '../../domain/src/access.js')).toMatch(/one door/);
    expect(judge('apps/api/src/goals/a.ts', '../reports/b.js')).toMatch(/never another feature/);
    expect(judge('apps/api/src/goals/a.ts', 'typeorm')).toMatch(/never another feature, typeorm/);
    expect(judge('apps/api/src/goals/a.ts', '../platform/b.js')).toBeUndefined();
    expect(judge('apps/api/src/privacy/a.ts', '../imports/b.js')).toMatch(/never imports/);
    expect(judge('apps/api/src/platform/a.ts', '../goals/b.js')).toMatch(/never any feature/);
    expect(judge('apps/web/src/a.tsx', '#database')).toMatch(/never database/);
    expect(judge('apps/web/src/a.tsx', '#contracts/src/rows')).toMatch(/deep imports/);
  });
});

describe('rules of the house', () => {
  it('keeps clock and process out of the domain', () => {
    const broken = sources
      .filter((file) => file.startsWith('libs/domain/') && !isTest(file))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\s*\)|\bprocess\.|\bMath\.random\(/.test(withoutComments(read(file))),
      );
    expect(broken).toEqual([]);
  });

  it('keeps the graph free of cycles that forwardRef would hide', () => {
    expect(sources.filter((file) => /\bforwardRef\b/.test(withoutComments(read(file))))).toEqual([]);
  });

  it('keeps files at 300 lines; a longer one says so, and why, in its head', () => {
    const all = [...filesIn('libs'), ...filesIn('apps'), ...filesIn('test'), ...filesIn('docker')];
    const long = all
      .filter((file) => /\.(ts|tsx|cjs|mjs|sql|css)$/.test(file))
      .filter((file) => {
        const lines = read(file).trimEnd().split('\n');
        return lines.length > 300 && !/longer than/i.test(lines.slice(0, 12).join('\n'));
      })
      .map((file) => `${file}: more than 300 lines, and its head does not say why ("Longer than …").`);
    expect(long).toEqual([]);
  });
});
