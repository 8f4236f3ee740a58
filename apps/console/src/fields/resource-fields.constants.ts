import type { Field } from './field.types';

/** What every resource has, whatever it is. */
export const RESOURCE_FIELDS: Readonly<Record<string, Field>> = {
  name: { label: 'Name', format: 'text' },
  status: { label: 'Status', format: 'text' },
  active: { label: 'In service', format: 'flag' },
  region: { label: 'Region', format: 'text' },
  tags: { label: 'Tags', format: 'text' },
  createdAt: { label: 'Created', format: 'moment' },
  entity: { label: 'Kind', format: 'text' },
  family: { label: 'Family', format: 'text' },
  relations: { label: 'Relations', format: 'text' },
};
