/** How an inventory can be printed. */
export const OUTPUT_FORMATS = ['table', 'ndjson', 'json', 'csv'] as const;

export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
