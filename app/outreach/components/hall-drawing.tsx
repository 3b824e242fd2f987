import styles from './home.module.css';

/**
 * A cut through the hall, drawn like a workshop drawing: two schools of tools under one crane. Decoration: whoever
 * doesn't see it misses nothing.
 */
export function HallDrawing() {
  return (
    <svg viewBox="0 0 560 330" aria-hidden="true" className={styles.drawing}>
      {/* the hall: saw-tooth roof, floor, foundations */}
      <path d="M30 270V104L110 52v52l80-52v52l80-52v52l80-52v52l80-52v52l80-52v218" />
      <path d="M16 270h528" className={styles.heavy} />
      <path d="M30 104h480" className={styles.faint} />
      <path
        d="M30 270l-10 12M62 270l-10 12M94 270l-10 12M126 270l-10 12M158 270l-10 12M190 270l-10 12M222 270l-10 12M254 270l-10 12M286 270l-10 12M318 270l-10 12M350 270l-10 12M382 270l-10 12M414 270l-10 12M446 270l-10 12M478 270l-10 12M510 270l-10 12"
        className={styles.faint}
      />
      {/* crane with a hook */}
      <path d="M30 128h480M30 134h480" />
      <path d="M262 134v8h36v-8M280 142v34" />
      <path d="M280 176c-7 0-9 12 0 12s9-8 3-10" className={styles.accent} />
      {/* welding booth: screen, table, torch with its light */}
      <path d="M52 270V176h76v94M52 196h76" />
      <path d="M66 270v-34h48v34M62 236h56" />
      <path d="M104 206l-14 22" className={styles.accent} />
      <path d="M88 231l-8 3M88 231l-3-8M88 231l5 6M88 231l-9-4" className={styles.accent} />
      {/* press brake */}
      <path d="M152 270v-96h74v20h-74M226 194v30M152 224h74v46M162 270v-30h54v30" />
      <path d="M176 194l13 22 13-22" className={styles.accent} />
      {/* milling machine */}
      <path d="M250 270v-62h20v-14h24v14M250 270h64v-20h-64M264 250v-12h44v12" />
      <path d="M282 208v22M276 230h12" className={styles.accent} />
      {/* robot arm */}
      <path d="M344 270v-16h44v16M354 254v-22h24v22M366 232l-16-46M350 186l44-18M356 178a8 8 0 1 0-12 10 8 8 0 0 0 12-10" />
      <path d="M394 168l6 16M394 168l14 8" className={styles.accent} />
      {/* a teacher and a pupil at the bench */}
      <path d="M422 232h84M430 232v38M498 232v38" />
      <path d="M448 176a9 9 0 1 0 0 18 9 9 0 0 0 0-18M434 232c0-22 4-32 14-32s14 10 14 32" />
      <path d="M484 190a8 8 0 1 0 0 16 8 8 0 0 0 0-16M472 232c0-14 4-20 12-20s12 6 12 20" />
      <path d="M462 226h14" className={styles.accent} />
      {/* dimension line */}
      <path d="M30 296v16M510 296v16M30 304h480" className={styles.faint} />
      <path d="M38 300l-8 4 8 4M502 300l8 4-8 4" className={styles.faint} />
    </svg>
  );
}
