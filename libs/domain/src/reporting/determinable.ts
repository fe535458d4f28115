// Can a hidden number be reckoned out from everything printed (DOMAIN.md 7.6, last check)? A table with margins is a flow: from a source
// through each row, cell and column to a sink and back. The true table is one possible flow; a hidden cell has a second possible value
// exactly when some unit can be moved round a circle of hidden cells through it. So reachability decides it, exactly and fast.

interface Edge {
  from: number;
  to: number;
  /** hidden: may be any whole number from 0 up */
  free: boolean;
  flow: number;
}

/** Is some hidden cell left with a single value? Values and marks hold the margins as last row and column. */
export function hasDeterminableCell(
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): boolean {
  const edges = edgesOf(values, hidden);
  return edges.some((edge) => edge.free && !canRise(edge, edges) && !canFall(edge, edges));
}

function edgesOf(values: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]): Edge[] {
  const rows = values.length - 1;
  const columns = values[0].length - 1;
  const source = 0;
  const sink = 1;
  const row = (r: number) => 2 + r;
  const column = (c: number) => 2 + rows + c;
  const edges: Edge[] = [];
  const add = (from: number, to: number, r: number, c: number) =>
    edges.push({ from, to, free: hidden[r][c], flow: values[r][c] });
  for (let r = 0; r < rows; r += 1) {
    add(source, row(r), r, columns);
    for (let c = 0; c < columns; c += 1) add(row(r), column(c), r, c);
  }
  for (let c = 0; c < columns; c += 1) add(column(c), sink, rows, c);
  add(sink, source, rows, columns);
  return edges;
}

const canRise = (edge: Edge, edges: readonly Edge[]): boolean => reaches(edge.to, edge.from, edge, edges);
const canFall = (edge: Edge, edges: readonly Edge[]): boolean =>
  edge.flow > 0 && reaches(edge.from, edge.to, edge, edges);

/** Is there a way from one knot to the other along hidden edges: forwards always, backwards where something flows? */
function reaches(from: number, to: number, without: Edge, edges: readonly Edge[]): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true;
    for (const edge of edges) {
      if (!edge.free || edge === without) continue;
      const next = edge.from === at ? edge.to : edge.to === at && edge.flow > 0 ? edge.from : null;
      if (next !== null && !seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return false;
}
