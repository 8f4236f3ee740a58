import type { Schemas } from '../../../api/schemas.types';

export function HistoryTab({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  return resource.id;
}
