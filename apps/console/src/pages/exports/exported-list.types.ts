/** A list of the API that can be exported: `resources`, with its filters and order. */
export interface ExportedList {
  readonly list: 'resources' | 'findings';
  readonly filter: Readonly<Record<string, unknown>>;
}

/** An export in a format, such as `csv`. */
export interface WantedExport extends ExportedList {
  readonly format: string;
}
