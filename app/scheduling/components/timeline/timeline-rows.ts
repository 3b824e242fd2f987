import type { RowGroup, TimelineRow } from './timeline-model.ts';

/** A line of the timeline: a group that folds, or a machine, room or trainer. */
export type DisplayRow =
  | {
      readonly type: 'group';
      readonly id: string;
      readonly title: string;
      readonly level: number;
      readonly folded: boolean;
      /** The machines, rooms and trainers in it, at any depth. */
      readonly rowIds: readonly string[];
    }
  | { readonly type: 'row'; readonly id: string; readonly level: number; readonly row: TimelineRow };

interface Group {
  readonly id: string;
  readonly title: string;
  readonly children: (Group | TimelineRow)[];
  readonly rowIds: string[];
}

const GROUP_PREFIX = 'group:';

/** Id of a group's line. Never a row's own id: those are uuids. */
export function groupIdOf(path: readonly RowGroup[]): string {
  return GROUP_PREFIX + path.map((part) => part.id).join('/');
}

export function isGroupId(id: string): boolean {
  return id.startsWith(GROUP_PREFIX);
}

/**
 * The lines from top to bottom: rows in their own order under their site and machine group, groups where their first
 * row stands. What is inside a folded group is left out.
 * @param folded ids of folded groups, as `groupIdOf` makes them
 */
export function displayRows(rows: readonly TimelineRow[], folded: ReadonlySet<string>): DisplayRow[] {
  const root: Group = { id: '', title: '', children: [], rowIds: [] };
  const groups = new Map<string, Group>();
  for (const row of rows) {
    let parent = root;
    row.path.forEach((part, depth) => {
      const id = groupIdOf(row.path.slice(0, depth + 1));
      let group = groups.get(id);
      if (!group) {
        group = { id, title: part.title, children: [], rowIds: [] };
        groups.set(id, group);
        parent.children.push(group);
      }
      group.rowIds.push(row.id);
      parent = group;
    });
    parent.children.push(row);
  }
  const lines: DisplayRow[] = [];
  const add = (group: Group, level: number): void => {
    for (const child of group.children) {
      if (!('children' in child)) {
        lines.push({ type: 'row', id: child.id, level, row: child });
        continue;
      }
      const isFolded = folded.has(child.id);
      const { id, title, rowIds } = child;
      lines.push({ type: 'group', id, title, level, folded: isFolded, rowIds });
      if (!isFolded) add(child, level + 1);
    }
  };
  add(root, 0);
  return lines;
}
