import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { flags } from '../api/flags';
import { useFlag } from '../api/use-flag';
import { sessionQuery } from '../api/session.query';
import { SignInForm } from '../components/sign-in-form';

/** When a session ends while a page is open, asks to sign in over that page, so that what was typed there is kept. */
export function SignInAgain() {
  const { data } = useQuery(sessionQuery);
  const isEnded = useFlag(flags.sessionEnded);
  return (
    <Modal
      opened={isEnded}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Sign in again"
      centered
    >
      <SignInForm
        demo={data?.demo === true}
        hint="You were signed out: the session ended, or its token was revoked. This page is kept as it is."
      />
    </Modal>
  );
}
