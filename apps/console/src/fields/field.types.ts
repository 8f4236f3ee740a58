/** How a value is written: a unit, or what the text stands for. */
export type FieldFormat =
  | 'text'
  | 'number'
  | 'megabytes'
  | 'gigabytes'
  | 'bytes'
  | 'usd'
  | 'usd-exact'
  | 'seconds'
  | 'days'
  | 'flag'
  | 'moment'
  | 'ports'
  | 'address'
  /** Ids of other resources at the same provider. */
  | 'ids';

/** What a person calls a field, and how its values are written. */
export interface Field {
  readonly label: string;
  readonly format: FieldFormat;
}
