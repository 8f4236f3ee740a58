/** A row in the provider's format, to be serialized as JSON or XML. */
export type Row = Readonly<Record<string, unknown>>;
