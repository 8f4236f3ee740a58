import type { components } from './schema.gen';

/** What the host sends and takes, by the names of its OpenAPI document: `Schemas['ConnectionView']`. */
export type Schemas = components['schemas'];
