// Rule: the PDF is set by the template in assets/report; everything it shows arrives as data (JSON), so that no text can become markup.
import type { CompileArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fill, formatDate, messages } from '#i18n';
import { type Block, type Cell, inFours, type Language, type ReportDocument, shownText, type Table } from './model.js';

/** What the shipped fonts can draw. A sign they lack would make a PDF that is not accessible, so it becomes a question mark. */
const UNDRAWABLE =
  /[^\n\u0020-\u007e\u00a0-\u0148\u014a-\u01c3\u01c5-\u031e\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u049d\u04a0-\u04ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203e\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/gu;

let compiler: NodeCompiler | undefined;

/** The folder stands beside the sources in tests and beside the compiled files at run time. */
function assets(): string {
  for (let at = __dirname; at !== path.dirname(at); at = path.dirname(at)) {
    const folder = path.join(at, 'assets');
    if (existsSync(path.join(folder, 'report', 'report.typ'))) return folder;
  }
  throw new Error('the folder of report assets is missing');
}

function theCompiler(): NodeCompiler {
  const folder = assets();
  const options: CompileArgs = {
    workspace: path.join(folder, 'report'),
    fontArgs: [{ fontPaths: [path.join(folder, 'fonts')] }],
  };
  compiler ??= NodeCompiler.create(options);
  return compiler;
}

/** A tagged PDF (PDF/UA-1). The same report gives the same bytes. */
export function pdfOf(document: ReportDocument): Buffer {
  const data = JSON.stringify(dataOf(document)).replace(UNDRAWABLE, '?');
  const typst = theCompiler();
  const made = typst.compile({ mainFilePath: path.join(assets(), 'report', 'report.typ'), inputs: { data } });
  if (!made.result)
    throw new Error(`the report could not be set: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const seconds = Math.floor(Date.parse(document.preparedAt) / 1000);
  const bytes = typst.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: seconds });
  typst.evictCache(2);
  return bytes;
}

function dataOf(document: ReportDocument): object {
  const { language } = document;
  const words = messages(language);
  const { document: say, report } = words;
  const dates = { from: document.from, to: document.to, on: document.asOf };
  return {
    language,
    title: document.title,
    project: document.project,
    owner: document.owner,
    diary: document.diaryNumber === null ? '' : `${say.diaryNumber} ${document.diaryNumber}`,
    asOf: fill(say.asOf, dates, language),
    period: fill(say.periodLine, dates, language),
    sealed: document.sealed,
    sealedBy: document.sealedBy,
    versions: document.versions,
    checksumLabel: `${report.checksum} SHA-256`,
    checksum: inFours(document.checksum),
    draft: document.isDraft ? say.draft : '',
    draftNote: document.isDraft ? say.draftNote : '',
    warning: document.isGenuine ? '' : say.notGenuine,
    words: { contents: say.contents, of: say.of, cofunded: say.cofunded, union: say.union, flag: say.flag },
    head: `${document.project} · ${document.title} · ${formatDate(document.asOf, language)}`,
    keyNumbers: document.keyNumbers,
    sections: document.sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) => blockOf(block, language)),
    })),
  };
}

function blockOf(block: Block, language: Language): object {
  return block.kind === 'table' ? { kind: 'table', ...tableOf(block.table, language) } : block;
}

function tableOf(table: Table, language: Language): object {
  const cellOf = (cell: Cell) =>
    typeof cell === 'object' && 'verdict' in cell ? cell : { text: shownText(cell, language) };
  return {
    ...table,
    columns: table.columns.map(({ label, number = false, wide = 0 }) => ({ label, number, wide })),
    rows: table.rows.map((row) => row.map(cellOf)),
    total: table.total?.map(cellOf) ?? null,
  };
}
