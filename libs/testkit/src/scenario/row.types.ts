/** A row as the provider's API writes it: the object that becomes JSON, or XML elements. */
export type Row = Readonly<Record<string, unknown>>;
