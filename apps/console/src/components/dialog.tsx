import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** A window over the page that asks for something. It closes by Escape, its button, or a click beside it. */
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
        {/* Else screen readers hear a second banner besides the page's. */}
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
