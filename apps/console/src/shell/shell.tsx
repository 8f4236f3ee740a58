import { AppShell, Burger, Group, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { AccountMenu } from './account-menu';
import { ColorSchemeMenu } from './color-scheme-menu';
import { NavigationMenu } from './navigation-menu';
import { HeaderSearch } from './search/header-search';
import classes from './shell.module.css';
import { CONTENT, SkipLink } from './skip-link';
import { type RefObject, useEffect, useRef, lazy, Suspense } from 'react';
import icon from '../app/favicon.svg';
import { AnchorLink } from '../components/links/anchor-link';
import { flags, useFlag } from '../api/flags';

/** Preloaded after the page, because the host may be unreachable by the time the session ends. */
const LOAD_AFTER_MS = 2000;

const load = () => import('./sign-in-dialog');

const SignInDialog = lazy(async () => ({ default: (await load()).SignInDialog }));

/** Asks to sign in on top of the open page when the session ends. Loaded lazily. */
function SignInAgain() {
  const isEnded = useFlag(flags.sessionEnded);
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    isEnded && (
      <Suspense>
        <SignInDialog />
      </Suspense>
    )
  );
}

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

/** A ref for the content element, which is focused on navigation for keyboard and screen-reader users. */
function useFocusOnPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** The product name, linked to the overview. */
function Brand() {
  return (
    <AnchorLink to="/" underline="never" c="inherit" aria-label="Maestro Discovery">
      <Group gap="xs" wrap="nowrap">
        <img src={icon} alt="" width={24} height={24} />
        <Text component="span" fw={700} visibleFrom="xs">
          Maestro Discovery
        </Text>
      </Group>
    </AnchorLink>
  );
}
