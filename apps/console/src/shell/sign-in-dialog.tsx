import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BASE_PATH } from '../api/base-path';
import { sessionQuery } from '../api/session.query';
import { SignInForm } from '../components/page/sign-in-form';

/** A sign-in dialog on top of the page, so that unsaved input is kept. */
export function SignInDialog() {
  const { data } = useQuery(sessionQuery);
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Sign in again"
      centered
    >
      <SignInForm
        demo={data?.demo === true}
        passwords={data?.passwords}
        provider={data?.provider}
        back={`${location.pathname.slice(BASE_PATH.length)}${location.search}`}
        hint="You were signed out: the session ended, its token was revoked, or your password changed. This page is kept open."
      />
    </Modal>
  );
}
