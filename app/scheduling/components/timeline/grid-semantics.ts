/** Attributes of a grid that the calendar keeps up to date on its outermost element. */
const gridAttributes = ['aria-rowcount', 'aria-colcount'];

/**
 * Makes the calendar's grid one that assistive technology and checkers agree on. It draws names and sessions in two
 * panes and ties them together with hidden rows that own their cells; but the grid is around the panes too, so that
 * every cell is also a child of the grid without a row. Here the hidden rows' own container becomes the grid.
 * @param view the calendar's outermost element of a view, as `viewDidMount` hands it over
 * @returns stops watching
 */
export function repairGrid(view: HTMLElement, label: string): () => void {
  const rows = view.querySelector<HTMLElement>(':scope > [role="presentation"]:has(> [role="row"])');
  if (!rows) return () => undefined;
  const repair = () => {
    for (const name of gridAttributes) {
      const value = view.getAttribute(name);
      if (value === null) continue;
      rows.setAttribute(name, value);
      view.removeAttribute(name);
    }
    view.removeAttribute('aria-label');
    view.removeAttribute('role');
  };
  // A day without blocks has nothing to tab to, and must scroll by keyboard all the same.
  for (const pane of view.querySelectorAll<HTMLElement>('[style*="overflow: auto"]')) pane.tabIndex = 0;
  rows.setAttribute('role', 'grid');
  rows.setAttribute('aria-label', label);
  repair();
  const watch = new MutationObserver(repair);
  watch.observe(view, { attributes: true, attributeFilter: [...gridAttributes, 'aria-label', 'role'] });
  return () => watch.disconnect();
}
