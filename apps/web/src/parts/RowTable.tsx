/** A table of rows that becomes two-line rows on a phone: the first column, the `second` one under it, the `aside` one to the right; what one can do, `below`. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Key, ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Sort key of the row definition, when one may sort by it. */
  sort?: string;
  isEnd?: boolean;
  /** Its words stay on one line; the columns without it give way. */
  isShort?: boolean;
  /** What it is on a phone; anything else is hidden there. */
  phone?: 'first' | 'second' | 'aside' | 'below';
}

/** Rows that can be chosen: a box first in each. */
export interface RowSelection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** All of this page, or none. */
  toggleAll: (ids: readonly string[], isOn: boolean) => void;
  /** What a row's box is called. */
  labelOf: (id: string) => string;
  allLabel: string;
}

interface RowTableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => Key;
  sort?: string;
  onSort?: (sort: string) => void;
  isDense?: boolean;
  selection?: RowSelection;
  /** The row that a panel beside the list shows. */
  current?: Key;
  /** A press on a row outside its own links and buttons. */
  onRow?: (row: Row) => void;
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

const isOwnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label, select') !== null;

export function RowTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  sort,
  onSort,
  isDense = false,
  selection,
  current,
  onRow,
}: RowTableProps<Row>) {
  const ids = rows.map((row) => String(rowKey(row)));
  const isAllChosen = ids.length > 0 && ids.every((id) => selection?.chosen.has(id));
  return (
    <table className={`rows${isDense ? ' dense' : ''}`} aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="pickbox">
              <input
                type="checkbox"
                aria-label={selection.allLabel}
                checked={isAllChosen}
                onChange={() => selection.toggleAll(ids, !isAllChosen)}
              />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={
              [
                selection?.chosen.has(String(rowKey(row))) ? 'chosen' : '',
                current === rowKey(row) ? 'current' : '',
                onRow ? 'press' : '',
              ]
                .filter(Boolean)
                .join(' ') || undefined
            }
            onClick={onRow && ((event) => !isOwnControl(event.target) && onRow(row))}
          >
            {selection && (
              <td className="pickbox">
                <input
                  type="checkbox"
                  aria-label={selection.labelOf(String(rowKey(row)))}
                  checked={selection.chosen.has(String(rowKey(row)))}
                  onChange={() => selection.toggle(String(rowKey(row)))}
                />
              </td>
            )}
            {columns.map((column) => (
              <td
                key={column.id}
                className={`${column.isEnd ? 'r ' : ''}${column.isShort ? 'short ' : ''}${column.phone ? `ph-${column.phone}` : 'ph-none'}`}
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
