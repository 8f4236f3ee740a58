/** A gauge whose values a query returns. */
export interface GaugeQuery {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  /** The table that must exist: otherwise the gauge has no values. */
  readonly table: string;
  /** Returns `labels`, a JSON object, and `value`. */
  readonly query: string;
}
