import type { Schemas } from '../../../api/schemas.types';

/** What a dialog over a connection needs. */
export interface ConnectionDialogProps {
  readonly connection: Schemas['ConnectionView'];
  readonly provider: Schemas['ProviderView'];
  readonly onClose: () => void;
}
