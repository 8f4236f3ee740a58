/** A point of a drawing, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The positions of all elements of a drawing. */
export interface GraphLayout {
  /** The size of each vertex in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The top left corner of each vertex, by its id. */
  readonly vertices: ReadonlyMap<string, Place>;
  /** The label position of each arrow by id: the centre, or with `paths` the middle of the left edge. */
  readonly words: ReadonlyMap<string, Place>;
  /** SVG path data of each arrow by id; without paths, arrows curve through their labels. */
  readonly paths?: ReadonlyMap<string, string>;
  /** The frame height in pixels that shows everything. */
  readonly height: number;
}
