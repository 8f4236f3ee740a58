import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCan } from '../../api/session.query';
import type { Schemas } from '../../api/schemas.types';
import { BulkDialog } from './bulk-dialog';

/** Annotates all resources of a list, for operators. */
export function BulkButton({ filter }: { readonly filter: Schemas['BulkFilter'] & { readonly at?: string } }) {
  const isOperator = useCan('operator');
  const [isOpen, { open, close }] = useDisclosure(false);
  const { at, ...present } = filter;
  if (!isOperator || at !== undefined) return null;
  return (
    <>
      <Button variant="default" fw={500} onClick={open}>
        Annotate
      </Button>
      {isOpen && <BulkDialog filter={present} onClose={close} />}
    </>
  );
}
