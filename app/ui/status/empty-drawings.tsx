import type { ReactElement } from 'react';

/** Line drawings for empty states, like pencil on a workshop drawing: outlines, a dimension line, one petrol stroke. */
export type EmptyDrawing =
  | 'calendar'
  | 'people'
  | 'certificate'
  | 'machine'
  | 'inbox'
  | 'search'
  | 'done'
  | 'course';

const dimension = (x1: number, x2: number, y: number) => (
  <path className="d" d={`M${x1} ${y - 4}v8M${x2} ${y - 4}v8M${x1} ${y}h${x2 - x1}`} />
);

export const emptyDrawings: Record<EmptyDrawing, ReactElement> = {
  calendar: (
    <>
      <path d="M22 22h76v50H22zM22 34h76M38 16v10M82 16v10" />
      <path className="d" d="M41 34v38M60 34v38M79 34v38M22 53h76" />
      <path className="a" d="M60 40h19v9H60z" />
      {dimension(22, 98, 82)}
    </>
  ),
  course: (
    <>
      <path d="M60 30c-9-6-20-8-34-7v42c14-1 25 1 34 7 9-6 20-8 34-7V23c-14-1-25 1-34 7zM60 30v42" />
      <path className="a" d="M68 40c6-2 12-3 18-3M68 49c6-2 12-3 18-3" />
      <path className="d" d="M34 37c6 0 12 1 18 3M34 46c6 0 12 1 18 3" />
      {dimension(26, 94, 82)}
    </>
  ),
  people: (
    <>
      <path d="M44 26a10 10 0 1 0 0 20 10 10 0 0 0 0-20M22 72c1-13 9-19 22-19s21 6 22 19z" />
      <path className="a" d="M80 32a8 8 0 1 0 0 16 8 8 0 0 0 0-16M74 56c13-4 23 3 24 16H76" />
      {dimension(22, 98, 82)}
    </>
  ),
  certificate: (
    <>
      <path d="M24 20h72v42H24z" />
      <path className="d" d="M34 30h34M34 38h26M34 46h18" />
      <path className="a" d="M80 42a8 8 0 1 0 0 16 8 8 0 0 0 0-16M75 57v17l5-4 5 4V57" />
      {dimension(24, 70, 74)}
    </>
  ),
  machine: (
    <>
      <path d="M20 72V42h26v30M46 52h46v20M14 72h92" />
      <path d="M32 42V22h34v14" />
      <path className="a" d="M66 22h14v10M73 32v14M68 46h10" />
      <path className="d" d="M26 50h14M26 57h14" />
      {dimension(20, 92, 82)}
    </>
  ),
  inbox: (
    <>
      <path d="M22 46 34 22h52l12 24v26H22zM22 46h22c0 9 6 14 16 14s16-5 16-14h22" />
      <path className="a" d="M60 26v18M53 38l7 7 7-7" />
      {dimension(22, 98, 82)}
    </>
  ),
  search: (
    <>
      <path d="M54 20a22 22 0 1 0 0 44 22 22 0 0 0 0-44M70 58l22 20" />
      <path className="a" d="M44 42h20" />
      <path className="d" d="M54 12v60M24 42h60" />
    </>
  ),
  done: (
    <>
      <path d="M20 60h80v7H20zM30 67v14M90 67v14" />
      <path className="a" d="M42 36 55 49 82 22" />
      <path className="d" d="M30 74h60" />
    </>
  ),
};
