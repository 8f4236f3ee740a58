import type { components, operations } from './schema.gen.js';

/** The schemas of the API's document, by name. */
export type Schemas = components['schemas'];

/** What a host tells problems apart by. A later host may have more. */
export type ProblemCode = Schemas['ProblemCode'];

/** A mistake in one field of a request. */
export type FieldProblem = Schemas['FieldProblemDto'];

/** The parameters in the address of an operation, without the cursor, which the iterators of pages send. */
export type QueryOf<Operation extends keyof operations> = Omit<
  NonNullable<operations[Operation]['parameters']['query']>,
  'cursor'
>;
