/** A point of a drawing, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where everything is drawn. */
export interface GraphLayout {
  /** Of each vertex, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The top left corner of each vertex, by its id. */
  readonly vertices: ReadonlyMap<string, Place>;
  /** Where the words of each arrow stand, by its id: their middle, or where `paths` are given the middle of their left edge. */
  readonly words: ReadonlyMap<string, Place>;
  /** The way of each arrow as SVG path data, by its id; without them, arrows curve through their words. */
  readonly paths?: ReadonlyMap<string, string>;
  /** In pixels: the height of a frame that shows everything. */
  readonly height: number;
}
