import type { CSSProperties } from 'react';
import type { Format } from '#app/ui/format/format.ts';
import styles from './block-content.module.css';
import type { BlockPlace, TimelineBlock } from './timeline-model.ts';
import { describeBlock } from './timeline-words.ts';
import type { BufferShares } from './visible-hours.ts';

interface BlockContentProps {
  readonly block: TimelineBlock;
  readonly place: BlockPlace;
  /** Null where ends are too small to draw: in a month. */
  readonly buffers: BufferShares | null;
  readonly format: Format;
}

/** What one sees of a session in one row: its name, its seats, its ends. The rest is said to who can't see it. */
export function BlockContent({ block, place, buffers, format }: BlockContentProps) {
  const description = describeBlock(block, place, format);
  const buffered = buffers !== null && buffers.setUp + buffers.cleanUp > 0;
  return (
    <span
      className={buffered ? `${styles.block} ${styles.buffered}` : styles.block}
      style={buffered ? endsStyle(buffers) : undefined}
      data-block-id={block.id}
      data-row-id={place.rowId}
      data-kind={block.kind}
      data-state={block.state}
      data-conflict={block.conflict || undefined}
      title={`${block.title}\n${description}`}
    >
      <span className={styles.title}>{block.title}</span>
      {block.conflict && (
        <span className={styles.conflict} aria-hidden="true">
          !
        </span>
      )}
      {block.seats !== null && (
        <span className={styles.seats} aria-hidden="true">
          {block.seats}
        </span>
      )}
      <span className={styles.hidden}>, {description}</span>
    </span>
  );
}

function endsStyle({ setUp, cleanUp }: BufferShares): CSSProperties {
  return { '--set-up': percent(setUp), '--clean-up': percent(cleanUp) } as CSSProperties;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
