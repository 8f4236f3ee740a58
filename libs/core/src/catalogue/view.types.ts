/** What a chart of a view shows. */
export const CHART_MEASURES = ['count', 'sum', 'cost'] as const;

/** How the resources of a group are measured: their number, the sum of a number field, or their monthly cost. */
export type ChartMeasure = (typeof CHART_MEASURES)[number];

/** A chart of the resources of a view. */
export interface ViewChart {
  /** The field by whose values resources are grouped. Absent for a chart over time. */
  readonly field?: string;
  readonly measure: ChartMeasure;
  /** The number field that is added up, if the measure is `sum`. */
  readonly of?: string;
  /** Whether it shows the last twelve months: the number at the end of each, or what was billed. */
  readonly overTime?: boolean;
}

/** A list that is worth coming back to, as core and plugins ship it. Names and values are those of queries. */
export interface ViewDefinition {
  /** Lower-case words with hyphens, unique over all plugins: `unattached-volumes`. */
  readonly id: string;
  /** `Unattached volumes`. */
  readonly title: string;
  /** One sentence: why somebody looks at it. */
  readonly about: string;
  /** In the query language. */
  readonly query: string;
  /** The entity whose columns are shown. Absent: all. */
  readonly entity?: string;
  /** The fields that are shown. Absent: those that the entity shows. */
  readonly columns?: readonly string[];
  /** A field with one value for each resource; `-` is descending. */
  readonly sort?: string;
  readonly charts?: readonly ViewChart[];
}
