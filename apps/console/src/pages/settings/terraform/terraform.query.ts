import { queryOptions } from '@tanstack/react-query';
import { unwrap } from '../../../api/api-problem';
import { api } from '../../../api/client';
import type { Schemas } from '../../../api/schemas.types';

/** A state of Terraform. */
export type State = Schemas['TerraformStateView'];

/** Milliseconds between two looks, since a worker reads states. */
const LOOK_MS = 3000;

/** The states of Terraform, and when they were read. */
export const statesQuery = queryOptions({
  queryKey: ['terraform', 'states'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/terraform/states', { signal })),
  refetchInterval: LOOK_MS,
});

/** What a state manages and the inventory does not have. */
export const missingQuery = (id: string) =>
  queryOptions({
    queryKey: ['terraform', 'missing', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/terraform/states/{id}/missing', { params: { path: { id } }, signal })),
  });
