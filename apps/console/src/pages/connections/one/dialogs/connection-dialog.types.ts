import type { Schemas } from '../../../../api/schemas.types';

/** Props shared by the dialogs of a connection. */
export interface ConnectionDialogProps {
  readonly connection: Schemas['ConnectionView'];
  readonly provider: Schemas['ProviderView'];
  readonly onClose: () => void;
}
