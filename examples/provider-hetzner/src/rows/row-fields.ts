import { text } from '@maestro/core';
import { labelTags } from './label-tags.js';
import type { Row } from './row-schema.js';

/** The common fields of all resources. */
export const rowFields = (row: Row) => ({
  uid: row.id,
  name: text(row.name) ?? String(row.id),
  createdAt: row.created,
  tags: labelTags(row.labels),
});
