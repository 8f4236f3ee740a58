import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** A modal dialog. It closes on Escape, its close button, or a click outside. */
export function Dialog(props: {
  readonly title: string;
  readonly size?: ModalRootProps['size'];
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Modal.Root opened onClose={props.onClose} size={props.size}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Otherwise screen readers announce a second banner. */}
        <Modal.Header role="presentation">
          <Modal.Title component="h2" fw={650}>
            {props.title}
          </Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
