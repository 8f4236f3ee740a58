import { Group, Text } from '@mantine/core';
import { Plus, Server } from 'lucide-react';
import { AnchorLink } from '../../src/components/links/anchor-link';
import { ButtonLink } from '../../src/components/links/button-link';
import { Bar } from '../../src/components/links/bar';
import { CountBar } from '../../src/components/links/count-bar';
import { ConnectionName, ProviderName } from '../../src/components/labels/names';
import { NavItem } from '../../src/components/links/nav-item';
import { ResourceLink } from '../../src/components/links/resource-link';
import { SafeLink } from '../../src/components/links/safe-link';
import type { Entries } from '../entry.types';
import { CONNECTION } from '../gallery-frame';

const UNKNOWN = '11111111-2222-4333-8444-555555555555';

/** What leads somewhere, and names of what it leads to. */
export const links: Entries = {
  'anchor-link': {
    alone: <AnchorLink to="/connections">Connections</AnchorLink>,
    'within text': (
      <Text>
        See{' '}
        <AnchorLink to="/connections" underline="always">
          the connections
        </AnchorLink>{' '}
        of this host.
      </Text>
    ),
  },
  'button-link': {
    'main action': (
      <ButtonLink to="/connections/new" leftSection={<Plus aria-hidden size={18} />}>
        Connect an account
      </ButtonLink>
    ),
    'other action': (
      <ButtonLink to="/connections" variant="default">
        All connections
      </ButtonLink>
    ),
  },
  bar: {
    'of counts': <Bar share={0.6} />,
    'of costs': <Bar share={0.6} of="costs" />,
  },
  'count-bar': {
    counted: <CountBar to="/connections" label="Frankfurt" count={12} most={20} />,
    'with an amount': <CountBar to="/connections" label="Frankfurt" count={12} most={20} figure="$12.00" />,
  },
  'nav-item': {
    'of an open page': <NavItem to="/" label="Overview" leftSection={<Server aria-hidden size={18} />} />,
    'of another page': <NavItem to="/connections" label="Connections" leftSection={<Server aria-hidden size={18} />} />,
  },
  'connection-name': {
    known: <ConnectionName id={CONNECTION} />,
    'within text': (
      <Text>
        Read from <ConnectionName id={CONNECTION} isInText />.
      </Text>
    ),
    'not known': <ConnectionName id={UNKNOWN} />,
  },
  'provider-name': {
    known: <ProviderName id="example" />,
    'its plugin is not loaded': <ProviderName id="elsewhere" />,
  },
  'resource-link': {
    named: <ResourceLink id={UNKNOWN} name="web-1" />,
    unnamed: <ResourceLink id={UNKNOWN} name="" />,
  },
  'safe-link': {
    'a web address': <SafeLink href="https://example.com/a/page" />,
    'with a text': <SafeLink href="https://example.com/a/page">Documentation</SafeLink>,
    'what may not be opened': (
      <Group>
        <SafeLink href="javascript:alert(1)" />
      </Group>
    ),
  },
};
