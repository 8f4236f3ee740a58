import type { components } from './schema.gen';

/** The schemas of the host's OpenAPI document by name: `Schemas['ConnectionView']`. */
export type Schemas = components['schemas'];
