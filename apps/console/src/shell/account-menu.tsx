import { Button, Menu, Text } from '@mantine/core';
import { LogOut, CircleUser } from 'lucide-react';
import { useQuery, useMutation } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.query';
import { BASE_PATH } from '../api/base-path';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';

/** The signed-in token, its role, and sign-out. */
export function AccountMenu() {
  const { data } = useQuery(sessionQuery);
  const signOut = useSignOut(data?.signedIn?.signedInWith === 'provider');
  const signedIn = data?.signedIn;
  if (!signedIn) return null;
  return (
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
        <Menu.Item leftSection={<LogOut aria-hidden size={18} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Signs out, also of the identity provider, and reloads the page, so that no data stays in memory. */
function useSignOut(atProvider: boolean) {
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => window.location.assign(`${BASE_PATH}${atProvider ? '/api/v1/session/oidc/end' : '/sign-in'}`),
  });
}
