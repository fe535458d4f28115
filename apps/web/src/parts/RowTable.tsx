/** A table of rows that becomes two-line rows on a phone: the first column, the `second` one under it, the `aside` one to the right. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Key, ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Sort key of the row definition, when one may sort by it. */
  sort?: string;
  isEnd?: boolean;
  /** What it is on a phone; anything else is hidden there. */
  phone?: 'first' | 'second' | 'aside';
}

interface RowTableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => Key;
  sort?: string;
  onSort?: (sort: string) => void;
  isDense?: boolean;
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: string; onSort?: (sort: string) => void }) {
  const isBy = sort?.replace(/^-/, '') === column.sort && column.sort !== undefined;
  const isDown = isBy && sort?.startsWith('-');
  const Icon = isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={column.isEnd ? 'r' : ''}
      aria-sort={isBy ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort(isBy && !isDown ? `-${column.sort}` : (column.sort ?? ''))}
        >
          {column.head} {isBy && <Icon className="i s" aria-hidden />}
        </button>
      ) : (
        column.head || <span className="sr">{column.id}</span>
      )}
    </th>
  );
}

export function RowTable<Row>({ label, rows, columns, rowKey, sort, onSort, isDense = false }: RowTableProps<Row>) {
  return (
    <table className={`rows${isDense ? ' dense' : ''}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td
                key={column.id}
                className={`${column.isEnd ? 'r ' : ''}${column.phone ? `ph-${column.phone}` : 'ph-none'}`}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
