interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve (SVG path data) that leaves and arrives level, and passes level through what is written at it. */
export function arrowPath(start: Point, middle: Point, end: Point): string {
  return `M${start.x},${start.y} ${curve(start, middle)} ${curve(middle, end)}`;
}

function curve(from: Point, to: Point): string {
  const bend = (from.x + to.x) / 2;
  return `C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`;
}
