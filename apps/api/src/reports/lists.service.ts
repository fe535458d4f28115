/** Lists other systems ask for, as files: the municipal measure and the fields of SUS. Each asks for a reason, leaves a trace and holds a bounded number of rows. */
import type { TakeList } from '#contracts';
import { Project, projectFacts, type UnitOfWork } from '#database';
import { earlier, koladaRows, type ListKind, susRows } from '#domain';
import { type Language, messages } from '#i18n';
import { Injectable } from '@nestjs/common';
import { type Cell, tableFile } from '../platform/table-file.js';
import { Trouble } from '../platform/trouble.js';

/** More than this is no list of one project's year. */
export const MOST_ROWS = 5000;

export interface ListFile {
  bytes: Buffer;
  type: string;
  fileName: string;
  rows: number;
  /** participations in it, for the trace */
  shown: string[];
}

interface Made {
  heads: string[];
  rows: Cell[][];
  keys: string[];
}

@Injectable()
export class ListsService {
  /** @throws Trouble 413 when there are more rows than a list may hold */
  async take(work: UnitOfWork, projectId: string, kind: ListKind, input: TakeList): Promise<ListFile> {
    if (input.from > input.to) throw new Trouble(400, 'invalid', {}, [{ path: 'to', code: 'field.date' }]);
    const project = await work.get(Project, projectId);
    const facts = await projectFacts(work, projectId);
    const period = { from: input.from, to: earlier(input.to, work.today) };
    const language = input.language as Language;
    const made =
      kind === 'kolada'
        ? koladaTable(koladaRows(facts, period, work.today), language)
        : susTable(susRows(facts, period), language);
    if (made.rows.length > MOST_ROWS) throw new Trouble(413, 'too_large');
    const { bytes, type, rows } = await tableFile(
      input.format as 'csv' | 'xlsx',
      { name: kind.toUpperCase(), heads: made.heads, rows: atOnce(made.rows) },
      language,
    );
    const fileName = `${project.code.replace(/[^\w-]/g, '')}-${kind}-${period.to}.${input.format}`;
    return { bytes, type, rows, fileName, shown: [...new Set(made.keys)] };
  }
}

async function* atOnce(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}

const wordOf = (list: object, code: string | null): string =>
  code === null ? '' : String(Object.entries(list).find(([key]) => key === code)?.[1] ?? code);

function koladaTable(rows: ReturnType<typeof koladaRows>, language: Language): Made {
  const { lists } = messages(language);
  return {
    heads: [lists.reference, lists.start, lists.end, lists.koladaAnswer],
    rows: rows.map((row) => [row.reference, row.entryOn, row.exitOn, lists.koladaAnswers[row.answer]]),
    keys: rows.map((row) => row.key),
  };
}

function susTable(rows: ReturnType<typeof susRows>, language: Language): Made {
  const { lists, codes } = messages(language);
  const support = (all: readonly string[]) => all.map((one) => wordOf(codes.support, one)).join(' | ');
  return {
    heads: [
      lists.reference,
      lists.gender,
      lists.birthYear,
      lists.referral,
      lists.education,
      lists.statusBefore,
      lists.supportBefore,
      lists.start,
      lists.end,
      lists.susEnd,
      lists.exitReason,
      lists.destination,
      lists.statusAfter,
      lists.supportAfter,
    ],
    rows: rows.map((row) => [
      row.reference,
      wordOf(codes.gender, row.gender),
      row.birthYear,
      wordOf(codes.referral, row.referral),
      wordOf(codes.education, row.education),
      wordOf(codes.labourStatus, row.labourStatus),
      support(row.supportBefore),
      row.entryOn,
      row.exitOn,
      wordOf(lists.susEnds, row.end),
      wordOf(codes.exitReason, row.exitReason),
      wordOf(codes.exitDestination, row.destination),
      wordOf(codes.labourStatus, row.statusAfter),
      support(row.supportAfter),
    ]),
    keys: rows.map((row) => row.key),
  };
}
