/** What is drawn, in pixels. Nothing here knows what a state means. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly id: string;
  /** A `choice` is a dot; a `frame` and a `region` hold others, a region without an edge of its own. */
  readonly kind: 'leaf' | 'choice' | 'frame' | 'region';
  readonly width: number;
  readonly height: number;
  /** The name, in the lines that it is written in. */
  readonly name: readonly string[];
  /** Where what holds it begins. */
  readonly isFirst: boolean;
}

/** One arrow, for every edge from one state to the same other one. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
  readonly points: readonly Point[];
}

export interface Label extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The states whose arrows it belongs to. */
  readonly from: readonly string[];
}

/** Where something begins: a dot with an arrow to its first state. */
export interface Start extends Point {
  readonly to: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  readonly starts: readonly Start[];
}

/** What has been placed so far, from its own corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

export const NAME_HEIGHT = 16;
export const LABEL_HEIGHT = 14;
/** From one line to the next that runs beside it. */
export const TRACK = 20;
export const LEAF_HEIGHT = 32;
/** Where a frame says its name. */
export const HEAD = 30;
/** Between the edge of a frame and what it holds. */
export const PAD = 14;

const NAME_LETTER = 7.1;
const LABEL_LETTER = 6.2;

export const nameWidth = (lines: readonly string[]): number =>
  Math.ceil(Math.max(0, ...lines.map(({ length }) => length)) * NAME_LETTER);
export const labelWidth = (text: string): number => Math.ceil(text.length * LABEL_LETTER);

/** A text in lines of about so many letters, broken between words. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const moved = (boxes: readonly Box[], by: Point): readonly Box[] =>
  boxes.map((box) => ({ ...box, x: box.x + by.x, y: box.y + by.y }));

export const rightOf = ({ x, width }: Box): number => x + width;
export const bottomOf = ({ y, height }: Box): number => y + height;
export const middleOf = ({ x, width }: Box): number => x + width / 2;
export const centreOf = ({ y, height }: Box): number => y + height / 2;

/** Lines of a label, one beneath the other; the last one ends at `y`. */
export const stacked = (lines: readonly string[], { x, y }: Point, anchor: Label['anchor'], from: readonly string[]) =>
  lines.map((text, index): Label => ({ text, x, y: y - (lines.length - 1 - index) * LABEL_HEIGHT, anchor, from }));
