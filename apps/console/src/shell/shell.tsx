import { AppShell, Burger, Group, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { ColorSchemeMenu } from './color-scheme-menu';
import { NavigationMenu } from './navigation-menu';
import { HeaderSearch } from './header-search';
import classes from './shell.module.css';
import { SignInAgain } from './sign-in-again';
import { CONTENT } from './content-id.constants';
import { SkipLink } from './skip-link';
import { useFocusOnPage } from './use-focus-on-page';

/** The frame around every page: navigation, search, color scheme and account. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const main = useFocusOnPage();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <SkipLink target={main} />
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isOpen ? 'Close navigation' : 'Open navigation'}
              aria-expanded={isOpen}
            />
            <Brand />
          </Group>
          <HeaderSearch />
          <Group gap="xs" wrap="nowrap">
            <ColorSchemeMenu />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Main" className={isOpen ? undefined : classes.closed}>
        <AppShell.Section grow component={ScrollArea} p="sm">
          <NavigationMenu onNavigate={close} />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id={CONTENT} ref={main} tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <SignInAgain />
    </AppShell>
  );
}
