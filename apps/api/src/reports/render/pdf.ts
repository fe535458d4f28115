// Rule: the PDF is set by the template in assets/report; everything it shows arrives as data (JSON), so that no text can become markup.
import { fill, formatDate, messages } from '#i18n';
import { setPdf } from '../../platform/typesetting/typesetting.js';
import { type Block, type Cell, inFours, type Language, type ReportDocument, shownText, type Table } from './model.js';

/** A tagged PDF (PDF/UA-1). The same report gives the same bytes. */
export function pdfOf(document: ReportDocument): Buffer {
  return setPdf('report', dataOf(document), { createdAt: document.preparedAt });
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
    compact: document.isCompact,
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
