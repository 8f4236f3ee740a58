interface Point {
  readonly x: number;
  readonly y: number;
}

/** SVG path data of a curve that is horizontal at its ends and at its label. */
export function arrowPath(start: Point, middle: Point, end: Point): string {
  return `M${start.x},${start.y} ${curve(start, middle)} ${curve(middle, end)}`;
}

function curve(from: Point, to: Point): string {
  const bend = (from.x + to.x) / 2;
  return `C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`;
}
