import type { Fields } from './field.types';

/** The fields common to all resources. */
export const RESOURCE_FIELDS: Fields = {
  name: { label: 'Name', type: 'text' },
  status: { label: 'Status', type: 'text' },
  active: { label: 'Active', type: 'flag' },
  region: { label: 'Region', type: 'text' },
  tags: { label: 'Tags', type: 'text' },
  createdAt: { label: 'Created', type: 'moment' },
  entity: { label: 'Type', type: 'text' },
  relations: { label: 'Relations', type: 'text' },
};
