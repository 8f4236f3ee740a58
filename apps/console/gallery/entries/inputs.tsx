import { Button } from '@mantine/core';
import { FilterBar } from '../../src/components/inputs/filter-bar';
import { SearchInput } from '../../src/components/inputs/search-input';
import { SecretInput } from '../../src/components/inputs/secret-input';
import { ShowAllButton } from '../../src/components/inputs/show-all-button';
import { ShowMoreButton } from '../../src/components/inputs/show-more-button';
import { PasswordForm } from '../../src/components/page/password-form';
import { SignInForm } from '../../src/components/page/sign-in-form';
import type { Entries } from '../entry.types';
import { Kept } from '../kept';

const search = (label: string, text: string) => (
  <Kept initial={text}>{(value, keep) => <SearchInput label={label} value={value} onSearch={keep} />}</Kept>
);

/** Inputs, and special buttons. */
export const inputs: Entries = {
  'search-input': { empty: search('Search servers', ''), filled: search('Search volumes', 'web') },
  'secret-input': {
    empty: <SecretInput label="Token" description="Read access is enough." placeholder="abc…" />,
    filled: <SecretInput label="Secret key" defaultValue="not a secret" />,
    refused: <SecretInput label="Access key" defaultValue="not a secret" error="Invalid or expired key" />,
    disabled: <SecretInput label="Kept key" disabled />,
  },
  'filter-bar': {
    'without active filters': (
      <FilterBar search={search('Search resources', '')} count={0}>
        <Button variant="default">Region</Button>
        <Button variant="default">Tag</Button>
      </FilterBar>
    ),
    'with two of them': (
      <FilterBar search={search('Search changes', 'web')} count={2}>
        <Button variant="default">Region</Button>
        <Button variant="default">Tag</Button>
      </FilterBar>
    ),
  },
  'show-more-button': {
    'more pages': (
      <ShowMoreButton list={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined }} />
    ),
    'being read': (
      <ShowMoreButton list={{ hasNextPage: true, isFetchingNextPage: true, fetchNextPage: () => undefined }} />
    ),
  },
  'show-all-button': {
    'a shortened list': (
      <Kept initial={false}>{(isOpen, keep) => <ShowAllButton count={1234} isOpen={isOpen} onToggle={keep} />}</Kept>
    ),
    'a whole list': (
      <Kept initial={true}>{(isOpen, keep) => <ShowAllButton count={1234} isOpen={isOpen} onToggle={keep} />}</Kept>
    ),
  },
  'password-form': { empty: <PasswordForm />, 'beside another way': <PasswordForm isSecondary /> },
  'sign-in-form': {
    'of a host': <SignInForm demo={false} />,
    'with users': <SignInForm demo={false} passwords />,
    'with an identity provider': <SignInForm demo={false} provider="Example Login" />,
    'of the demo, with a hint': <SignInForm demo hint="Your session has ended. Sign in again." />,
  },
};
