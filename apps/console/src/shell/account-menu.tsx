import { Button, Menu, Text } from '@mantine/core';
import { CircleUser, KeyRound, LogOut } from 'lucide-react';
import { useQuery, useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { sessionQuery } from '../api/session.query';
import { BASE_PATH } from '../api/base-path';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';

const ChangePasswordDialog = lazy(() =>
  import('./change-password-dialog').then((module) => ({ default: module.ChangePasswordDialog })),
);

/** The signed-in token or user, its role, and sign-out. */
export function AccountMenu() {
  const { data } = useQuery(sessionQuery);
  const [isChanging, setChanging] = useState(false);
  const signOut = useSignOut(data?.signedIn?.signedInWith === 'provider');
  const signedIn = data?.signedIn;
  if (!signedIn) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<CircleUser aria-hidden size={18} />} px="sm" maw={180}>
            <Text span size="sm" truncate>
              {signedIn.name}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            Signed in as {signedIn.role === 'limited' ? 'user of some connections' : signedIn.role}
            {data.demo && ', in the demo'}
          </Menu.Label>
          {signedIn.signedInWith === 'password' && (
            <Menu.Item leftSection={<KeyRound aria-hidden size={18} />} onClick={() => setChanging(true)}>
              Change password
            </Menu.Item>
          )}
          <Menu.Item leftSection={<LogOut aria-hidden size={18} />} onClick={() => signOut.mutate()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isChanging && (
        <Suspense>
          <ChangePasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Signs out, also of the identity provider, and reloads the page, so that no data stays in memory. */
function useSignOut(atProvider: boolean) {
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => window.location.assign(`${BASE_PATH}${atProvider ? '/api/v1/session/oidc/end' : '/sign-in'}`),
  });
}
