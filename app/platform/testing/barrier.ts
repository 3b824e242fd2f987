/** For races: lets everybody through once `count` have come, so that a race doesn't hang on how busy the machine is. */
export function barrier(count: number): () => Promise<void> {
  let missing = count;
  let open: () => void;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return all;
  };
}
