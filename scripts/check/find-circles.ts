/**
 * The circles of a graph, each as the shortest path that comes back to where it began: `[a, b, c]` stands for
 * a → b → c → a. One per knot of files that all reach each other.
 */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return knots(graph).map((knot) => shortestCircle(graph, knot));
}

/** Strongly connected parts with more than one file, or one that imports itself (Tarjan). */
function knots(graph: ReadonlyMap<string, readonly string[]>): Set<string>[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: Set<string>[] = [];

  const visit = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) as number);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next))
        lowest.set(node, Math.min(lowest.get(node) as number, lowest.get(next) as number));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const knot = new Set(open.splice(open.indexOf(node)));
    if (knot.size > 1 || graph.get(node)?.includes(node)) found.push(knot);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

function shortestCircle(graph: ReadonlyMap<string, readonly string[]>, knot: ReadonlySet<string>): string[] {
  let best: string[] | null = null;
  for (const start of [...knot].sort()) {
    const reached = new Map<string, string[]>([[start, [start]]]);
    for (const [node, path] of reached) {
      if (best && path.length >= best.length) break;
      for (const next of graph.get(node) ?? []) {
        if (next === start && (!best || path.length < best.length)) best = path;
        if (knot.has(next) && !reached.has(next)) reached.set(next, [...path, next]);
      }
    }
  }
  return best ?? [...knot];
}
